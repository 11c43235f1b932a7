import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startPage } from './app/page.ts';
import { startSettings } from './app/settings.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
startSettings();
const account = startPage();
createRoot(root).render(
  <StrictMode>
    <App account={account} />
  </StrictMode>,
);
