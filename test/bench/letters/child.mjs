/** One engine in a process of its own. It is told its engine and its template, then rounds of letters, then to stop. */
let engine;

const timed = async (letters) => {
  const begin = performance.now();
  const before = process.cpuUsage();
  const outputs = await Promise.all(letters.map((letter) => engine.fill(letter)));
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - begin, cpuMs: (user + system) / 1000, outputs };
};

const peakMb = () => process.resourceUsage().maxRSS / 1024;

const deeds = {
  start: async ({ name, template }) => {
    const { start } = await import(`./engines/${name}.mjs`);
    engine = await start(template);
    return {};
  },
  warmUp: async ({ letters, ms }) => {
    for (const end = performance.now() + ms; performance.now() < end; ) await timed(letters);
    return {};
  },
  round: ({ letters }) => timed(letters),
  stop: async () => {
    await engine.stop();
    return { peakMb: peakMb() };
  },
};

const answer = async ({ what, ...rest }) => {
  process.send(await deeds[what](rest));
};

process.on('message', (question) => void answer(question));
