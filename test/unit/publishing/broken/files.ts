import { wholeFiles, type Case } from './case.ts';

const journey =
  'journey: x\nabout: x\ntopic: offers\ntrigger: { event: app.opened }\nsteps: [{ send: welcome, via: [sms] }]\n';
const inside = /a path inside the folder/;
const known = /expected programme.yaml, journeys/;

export const files: readonly Case[] = wholeFiles([
  ['a folder misspelt', 'journey/x.yaml', journey, known, 'journeys/x.yaml'],
  ['another ending', 'journeys/x.yml', journey, known, 'journeys/x.yaml'],
  ['a folder inside', 'journeys/a/x.yaml', journey, known, 'journeys/a-x.yaml'],
  ['capitals', 'journeys/Welcome-Back.yaml', journey, known, 'journeys/welcome-back.yaml'],
  ['a space', 'messages/new one.yaml', journey, known, 'messages/new-one.yaml'],
  ['a file of nothing', 'notes.yaml', journey, known],
  ['settings misspelt', 'program.yaml', journey, known, 'programme.yaml'],
  ['a path out of the folder', '../programme.yaml', journey, inside],
  ['a path out of the folder inside another', 'journeys/../../x.yaml', journey, inside],
  ['a path from the root', '/etc/x.yaml', journey, inside],
  ['a path of Windows', 'journeys\\..\\x.yaml', journey, inside],
  ['a path with a drive', 'C:/x.yaml', journey, inside],
  ['a name every object has', '__proto__.yaml', journey, known],
]);
