import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getSystemErrorMap } from 'node:util';
import { root, stop } from './environment.mjs';

const STOPPING_MS = 2000;
const LOOK_MS = 100;

const dataDir = () => path.resolve(root, process.env.SIGNPOST_DATA_DIR || '.data');

/** A path as an address has it; one that can't be read is refused in words when the server starts. */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The embedded database's file, or null when the content lies elsewhere. */
function databaseFile() {
  const url = process.env.DATABASE_URL;
  if (!url) return path.join(dataDir(), 'signpost.db');
  if (!url.startsWith('file:')) return null;
  const [plain] = url.split('?');
  return path.resolve(root, decode(plain.replace(/^file:(\/\/[^/]*)?/, '')));
}

/** Whether the process runs that wrote a lock: `pid` and when it began, as `lockFile.ts` writes it. */
function isAlive(pid, startedAt) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] !== 'Z' && fields[19] === startedAt;
  } catch {
    if (startedAt !== 'running') return false;
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return error.code === 'EPERM';
    }
  }
}

function isFolder(place) {
  return statSync(place).isDirectory();
}

function nearestThatExists(place) {
  return existsSync(place) ? place : nearestThatExists(path.dirname(place));
}

/** A process that was told to stop lets go of its ports first, and of the database soon after. */
async function endsSoon(pid, startedAt) {
  for (let waited = 0; waited < STOPPING_MS; waited += LOOK_MS) {
    if (!isAlive(pid, startedAt)) return true;
    await sleep(LOOK_MS);
  }
  return false;
}

/** Ends with one clear line when the database would be refused because another process writes to it. */
export async function checkNotRunning() {
  const file = databaseFile();
  if (file === null || !existsSync(`${file}.lock`)) return;
  const [pid = '', startedAt = ''] = readFileSync(`${file}.lock`, 'utf8').trim().split(' ');
  if (!/^\d+$/.test(pid) || (await endsSoon(Number(pid), startedAt))) return;
  stop(
    `Signpost already runs here: process ${pid} has ${file} open. Stop it first (Ctrl-C where it was started, or: kill ${pid}), or give this one a data folder and ports of its own: SIGNPOST_DATA_DIR=.data-2 PORT=4000 SITE_PORT=4001 npm start`,
  );
}

/** Step by step: where the system takes no folders, Node's own recursive way never comes to an end. */
function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode });
}

/** Why a folder can't be made, for the end of a sentence. */
function describeReason({ code, errno }) {
  if (code === 'EEXIST') return 'a link is there that leads nowhere';
  if (code === 'ENOENT') return 'the system takes no folders there';
  return getSystemErrorMap().get(errno)?.[1] ?? code;
}

/** Makes the data folder. Ends with one clear line when it, or what lies in it, can't be written. */
export function checkDataFolder() {
  const folder = dataDir();
  const file = databaseFile();
  const places = [folder, path.join(folder, 'media')];
  if (file !== null) places.push(path.dirname(file), file);
  for (const place of places) {
    const found = nearestThatExists(place);
    if (place !== file && !isFolder(found)) {
      stop(
        `${found} is a file where Signpost needs a folder. Move it away, or choose another folder: SIGNPOST_DATA_DIR.`,
      );
    }
    try {
      accessSync(found, constants.W_OK);
    } catch {
      stop(
        `Signpost can't write to ${found}, where its content lies. Give your user the right to write there, or choose another folder: SIGNPOST_DATA_DIR.`,
      );
    }
  }
  for (const needed of file === null ? [folder] : [folder, path.dirname(file)]) {
    try {
      // It holds accounts and drafts: nobody else on the machine may look into it.
      makeFolder(needed, 0o700);
    } catch (error) {
      stop(
        `Signpost can't make the folder ${needed}: ${describeReason(error)}. Choose another: SIGNPOST_DATA_DIR.`,
      );
    }
  }
}
