import type { CodeFlowSignIn } from '../../bridge/schema.ts';

/** Where the session at the authority ends; from there it comes back to `here`, without what was on the screen. */
export const logoutAddress = ({ logoutUrl }: CodeFlowSignIn, here: string): string => {
  const address = new URL(logoutUrl);
  address.search = new URLSearchParams({ post_logout_redirect_uri: here }).toString();
  return address.href;
};
