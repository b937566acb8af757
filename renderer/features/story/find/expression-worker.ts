import { matchesInAll } from '#core/text/find/matches';
import type { ExpressionSearch } from './search-expression';

// Beside the window, so that an expression that never comes to an end can be stopped.
self.addEventListener('message', ({ data }: MessageEvent<ExpressionSearch>) => {
  self.postMessage(matchesInAll(data.texts, data.expression, data.most));
});
