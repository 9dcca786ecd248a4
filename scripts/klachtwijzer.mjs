#!/usr/bin/env node
import { runCommand } from './command.mjs';

runCommand(() => import('./commands/klachtwijzer.mjs'));
