import { prepare } from '../prepare.mjs';

/** `npm run build` */
export const main = async () => {
  await prepare(console.log);
  return 0;
};
