/** The page that the authority sends its answer to: it hands the answer to the pane and closes. Nothing else runs here. */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// Without an answer in the address (somebody opened this page by hand) the page says what to do.
broadcastResponseToMainFrame().catch(() => undefined);
