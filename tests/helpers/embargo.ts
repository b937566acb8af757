import type { StoryId } from '#core/story/story';
import { embargoHandlers } from '../../electron/handlers/embargo';
import type { Ports } from '../../electron/handlers/ports';

/** Puts a story under embargo until a wall time. */
export function putEmbargo(ports: Ports, story: StoryId, wall: string, zone: string): void {
  void embargoHandlers(ports)['embargo:set']({
    story,
    embargo: { until: { wall, zone }, source: 'Port of Hallam' },
    reason: '',
  });
}

/** Lifts the embargo of a story. */
export function liftEmbargo(ports: Ports, story: StoryId, reason: string): void {
  void embargoHandlers(ports)['embargo:lift']({ story, reason });
}
