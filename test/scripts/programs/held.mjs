/** A stand-in for a sandbox whose data folder another one works in. */
process.stderr.write('The data folder is in use.\n');
process.exitCode = 1;
