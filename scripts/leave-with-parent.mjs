/**
 * Loaded into every child that start forks: when the parent is gone, however it went, the child goes too.
 * Without it a killed parent would leave its ports taken.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening alone must not keep a child alive that has nothing left to do.
process.channel?.unref();
