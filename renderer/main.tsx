import './theme/theme.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { KeyboardHost } from './app/keyboard/KeyboardHost.tsx';
import { startPage } from './app/page.ts';
import { startSettings } from './app/settings.ts';
import { shellHere } from './app/shell.ts';
import { OwnTerminal } from './app/terminal/OwnTerminal.tsx';
import { WitnessBanner } from './app/witness/WitnessBanner.tsx';

/** Only a terminal has one: browsers never load it. */
const ServiceSheet = lazy(() => import('./app/service/ServiceSheet.tsx'));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
startSettings();
const account = startPage();
const shell = shellHere();
createRoot(root).render(
  <StrictMode>
    <App account={account} />
    <KeyboardHost />
    <WitnessBanner />
    <OwnTerminal />
    {shell !== null && (
      <Suspense>
        <ServiceSheet shell={shell} />
      </Suspense>
    )}
  </StrictMode>,
);
