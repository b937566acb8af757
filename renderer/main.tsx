import '@fontsource-variable/public-sans/index.css';
import '@fontsource-variable/public-sans/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { answerClosing } from './app/closing';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the app');
answerClosing();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
