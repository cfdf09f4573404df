import type { ServerResponse } from 'node:http';
import type { Answer } from './answerRequest.ts';
import type { Fault } from './fault.ts';

const contentType = 'application/graphql-response+json; charset=utf-8';

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-type': contentType });
  response.end(answer.body);
}

/** Fails in the given way instead of sending the answer. */
export function sendFault(response: ServerResponse, fault: Fault, answer: Answer): void {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { 'content-type': contentType, ...fault.headers });
      response.end(fault.body ?? '');
      return;
    case 'reset':
      response.destroy();
      return;
    case 'truncate':
      sendHalf(response, answer, () => response.destroy());
      return;
    case 'stall':
      sendHalf(response, answer);
      return;
    case 'delay':
      setTimeout(() => sendAnswer(response, answer), fault.delayMs).unref();
      return;
    case 'hang':
      return;
    case 'body':
      response.writeHead(200, { 'content-type': fault.contentType });
      response.end(fault.body);
      return;
  }
}

function sendHalf(response: ServerResponse, { body }: Answer, sent?: () => void): void {
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
  });
  response.write(body.slice(0, Math.floor(body.length / 2)), sent);
}
