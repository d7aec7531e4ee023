import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Debian keeps it outside an ordinary user's path. */
const NGINX = '/usr/sbin/nginx';

function provideNginx(): void {
  if (spawnSync(NGINX, ['-v']).status === 0) return;
  if (process.getuid?.() !== 0)
    throw new Error('the bench compares with nginx: install nginx-light');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment });
  execFileSync('apt-get', ['install', '-y', '-q', 'nginx-light'], {
    stdio: 'ignore',
    env: environment,
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const configuration = (folder: string, port: number) => `
daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log; user root;
events { worker_connections 64; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  types { application/geo+json geojson; }
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}`;

/** nginx with one worker that serves the given bytes as static files. */
export async function startNginx(files: Record<string, Buffer>) {
  provideNginx();
  const folder = mkdtempSync(join(tmpdir(), 'peta-nginx-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port));
  const master = spawn(NGINX, ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  const children = readFileSync(`/proc/${master.pid}/task/${master.pid}/children`, 'utf8').trim();
  const stop = async () => {
    master.kill('SIGTERM');
    await new Promise((resolve) => master.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, pid: Number(children.split(' ')[0]), stop };
}
