import { createServer } from 'node:http';

/** A stand-in for the bridge: answers with the environment it was given; `/crash` ends it as a bug would. */
const given = Object.entries(process.env).filter(([name]) => name.startsWith('KLACHTWIJZER_'));

const answer = (request, response) => {
  if (request.url === '/crash') setImmediate(crash);
  response.end(JSON.stringify(Object.fromEntries(given)));
};

const crash = () => {
  throw new Error('the stand-in was told to crash');
};

createServer(answer).listen(Number(process.env.KLACHTWIJZER_PORT), '127.0.0.1', () => process.send({ ready: true }));
