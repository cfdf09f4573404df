// Loaded before everything else, and written for every Node there ever was: a newer word in here would
// end an old one with a syntax error before it could say what is wrong.
var needed = [20, 20];
var found = process.versions.node.split('.');
var major = Number(found[0]);
var minor = Number(found[1]);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    '\nSignpost needs Node ' +
      needed.join('.') +
      ' or newer, and this is ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and run the command again.\n',
  );
  process.exit(1);
}
