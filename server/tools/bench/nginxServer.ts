import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Linux counts processor time in hundredths of a second. */
const TICK_US = 10_000;
const START_WITHIN_MS = 5_000;

/** A stock nginx that serves one folder over https. */
export interface NginxServer {
  readonly port: number;
  cpuUs(): Promise<number>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** Debian's defaults with one worker and the room's own certificate. */
const config = (folder: string, root: string, trust: string, port: number) => `
worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
user root;
events { worker_connections 768; }
http {
  sendfile on; tcp_nopush on; access_log off; types { application/pdf pdf; }
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  ssl_protocols TLSv1.3; ssl_certificate ${trust}/server.crt; ssl_certificate_key ${trust}/server.key;
  server { listen 127.0.0.1:${port} ssl; root ${root}; }
}`;

/** Microseconds of user and system time of one process. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_US;
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`);
  const lists = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8')));
  return lists
    .flatMap((list) => list.trim().split(' '))
    .filter((id) => id !== '')
    .map(Number);
}

/** Starts nginx on the files of `root`; the reason in words when it cannot. */
export async function nginxServer(folder: string, root: string, trust: string): Promise<NginxServer | string> {
  try {
    await promisify(execFile)('nginx', ['-v']);
  } catch {
    return 'nginx is not installed';
  }
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config(folder, root, trust, port));
  const child = spawn('nginx', ['-c', file, '-p', folder], { stdio: 'ignore' });
  const master = child.pid ?? 0;
  for (let waited = 0; child.exitCode === null && (await childrenOf(master)).length === 0; waited += 20) {
    if (waited > START_WITHIN_MS) return 'nginx does not start';
    await pause(20);
  }
  if (child.exitCode !== null)
    return `nginx refused its configuration: ${await readFile(`${folder}/error.log`, 'utf8')}`;
  return {
    port,
    async cpuUs() {
      const all = await Promise.all([master, ...(await childrenOf(master))].map(cpuOf));
      return all.reduce((sum, one) => sum + one, 0);
    },
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
