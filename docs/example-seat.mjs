// The smallest seat: signs in at a place, waits for a vote, votes, prints the receipt. See protocol.md.
//   node docs/example-seat.mjs https://localhost:8443 2 R2WF-RFSS-0M6G 176546 [for]
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import WebSocket from 'ws';

const [address, place, code, pin, choice = 'for'] = process.argv.slice(2);
if (pin === undefined) throw new Error('node docs/example-seat.mjs ADDRESS PLACE PLACE-CODE PIN [OPTION]');
// The room has its own authority: name its certificate (GET /ca.crt, or data/trust/ca.crt) or accept what comes.
const { ROOM_CA } = process.env;
const trust = ROOM_CA === undefined ? { rejectUnauthorized: false } : { ca: readFileSync(ROOM_CA) };

let token = null; // resumes the session after a lost connection
let ballot = null; // the command under way; a retry keeps its id
let question = null;
// Ballots are signed with a key of this session; the server only learns its public half.
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const keyText = publicKey.export({ format: 'jwk' }).x;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
let person = null;
let mine = []; // polls this person has voted in, or may not vote in

function connect() {
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/room`, trust);
  const send = (message) => socket.send(JSON.stringify(message));
  const beat = setInterval(
    () => socket.readyState === 1 && send({ type: 'ping', sentAt: Date.now(), rttMs: null }),
    5000,
  );

  const vote = () => {
    if (question?.state !== 'open' || ballot !== null || mine.some(({ pollId }) => pollId === question.id)) return;
    console.log(`Question: ${question.title}`);
    const { id: pollId, meetingId } = question;
    // Canonical JSON: keys sorted, no spaces. `n` and `prev` say that this is the first ballot.
    const key = sha256(keyText).slice(0, 16);
    const payload = JSON.stringify({
      c: [choice],
      d: person,
      k: key,
      m: meetingId,
      n: 1,
      p: pollId,
      prev: null,
      qh: question.hash,
      v: 1,
      w: [null],
    });
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(payload));
    const framed = Buffer.concat([Buffer.from('nghisu/ballot/v1\n'), length, Buffer.from(payload)]);
    const signature = sign(null, framed, privateKey).toString('base64url');
    ballot = { id: randomUUID(), command: { kind: 'castBallot', meetingId, pollId, payload, signature } };
    send({ type: 'command', ...ballot });
  };
  const views = {
    mine: ({ ballots }) => {
      mine = ballots;
    },
    poll: (poll) => {
      question = poll;
    },
  };
  const hear = {
    welcome: ({ session }) => {
      if (session.kind !== 'signedIn')
        return send({ type: 'signIn', as: { kind: 'delegate', place, code, delegate: null, pin } });
      token = session.token ?? token;
      person = session.personId;
      send({ type: 'command', id: 'key', command: { kind: 'registerKey', publicKey: keyText } });
      console.log(`Signed in as ${session.personId} at place ${session.placeId}`);
      if (ballot !== null) send({ type: 'command', ...ballot });
    },
    waiting: () => console.log('The place is in use: the chair has been asked.'),
    signInRefused: ({ code: why }) => finish(1, `Not signed in: ${why}`),
    view: ({ topic, data }) => {
      views[topic]?.(data);
      vote();
    },
    receipt: ({ id, entry, at, code: word }) =>
      id === ballot?.id &&
      finish(0, `Recorded: ${choice}, entry ${entry}, ${new Date(at).toISOString()}, code ${word}`),
    refused: ({ code: why }) => finish(1, `Refused: ${why}`),
    bye: ({ why }) => (why === 'replaced' || why === 'oldProtocol') && finish(1, `Goodbye: ${why}`),
  };
  const finish = (status, word) => {
    console.log(word);
    process.exit(status);
  };
  socket.on('open', () =>
    send({ type: 'hello', protocol: 3, client: 'example-seat', token, have: {}, watching: null }),
  );
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    hear[message.type]?.(message);
  });
  socket.on('error', (error) => console.error(error.message));
  socket.on('close', () => {
    clearInterval(beat);
    setTimeout(connect, 500 + 1500 * Math.random());
  });
}

connect();
