import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { crc32, deflateSync } from "node:zlib";

/** A portal page with pictures of every kind of host; both hosts count what they are asked. */
export interface PictureServer {
  /** Address of the article. */
  article: string;
  /** Address of a picture by its name. */
  picture(name: PictureName): string;
  /** Paths that were asked for since the last call. */
  takeRequests(): string[];
  /** From now on the host has what it lacked. */
  mend(): void;
  /** What the article says; its pictures stay. */
  text: string;
  close(): void;
}

export const PICTURES = ["own", "shared", "other", "guarded", "absent", "fake", "huge"] as const;
export type PictureName = (typeof PICTURES)[number];

/** More than is kept of any picture. */
const HUGE = 21 * 1024 * 1024;

export async function servePictures(): Promise<PictureServer> {
  const requests: string[] = [];
  let isMended = false;
  const pages = createServer((request, response) => {
    requests.push(request.url ?? "");
    if (request.url === "/own.png") return send(response, 200, "image/png", png(1));
    if (request.url === "/article.html") {
      return send(response, 200, "text/html; charset=utf-8", articleOf(served));
    }
    send(response, 404, "text/plain", "");
  });
  const pictures = createServer((request, response) => {
    requests.push(request.url ?? "");
    answer(request, response);
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    switch (request.url) {
      case "/shared.png":
        response.setHeader("access-control-allow-origin", "*");
        return send(response, 200, "image/png", png(2));
      case "/other.png":
        return send(response, 200, "application/octet-stream", png(3));
      case "/guarded.png": {
        const isOurs = request.headers.referer?.startsWith(origin) ?? false;
        return isOurs
          ? send(response, 200, "image/png", png(4))
          : send(response, 403, "text/html", "no");
      }
      case "/absent.png":
        return isMended
          ? send(response, 200, "image/png", png(5))
          : send(response, 404, "text/html", "gone");
      case "/fake.png":
        return send(response, 200, "image/png", "<!doctype html><p>Please log in to see this.");
      case "/huge.png":
        return send(response, 200, "image/png", Buffer.concat([png(6), Buffer.alloc(HUGE)]));
      default:
        return send(response, 404, "text/plain", "");
    }
  };
  await Promise.all(
    [pages, pictures].map((one) => new Promise<void>((r) => one.listen(0, "127.0.0.1", r))),
  );
  const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  const elsewhere = `http://localhost:${(pictures.address() as AddressInfo).port}`;
  const served: PictureServer = {
    article: `${origin}/article.html`,
    picture: (name) => `${name === "own" ? origin : elsewhere}/${name}.png`,
    takeRequests: () => requests.splice(0),
    mend: () => {
      isMended = true;
    },
    text: "旧码头边的渡口候船室，如今摆着两排书架。每天傍晚，等船的人从架上取一本书，坐在窗边读上几页。",
    close: () => {
      for (const server of [pages, pictures]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
  return served;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { "content-type": type }).end(body);
}

const articleOf = ({ picture, text }: PictureServer) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>渡口的书架_城南时报</title></head><body>
<article><h1>渡口的书架</h1><p>2026-11-20 来源：城南时报</p>
<p>${text}</p><p>${"管理员说，书架上的书没有编号，也不登记，借走的总会回来。".repeat(4)}</p>
${PICTURES.map((name) => `<figure><img src="${picture(name)}" alt="${name}" width="600" height="400"><figcaption>图：${name}</figcaption></figure><p>${"候船室的灯一直亮到末班船离岸，读书的人也一直坐到那时候。".repeat(3)}</p>`).join("\n")}
</article></body></html>`;

/** A grey PNG of 24 × 16 pixels; another for another shade. */
function png(shade: number): Buffer {
  const rows = Buffer.concat(
    Array.from({ length: 16 }, () => Buffer.concat([Buffer.of(0), Buffer.alloc(24, shade * 30)])),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(24, 0);
  header.writeUInt32BE(16, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
