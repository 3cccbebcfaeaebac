// Loaded before every command. npm puts the Node 24 from optionalDependencies first on PATH. If
// that failed, this file says so.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `This project runs on Node 24 and found ${process.version}: run it through npm after "npm ci" (with optional dependencies), or install Node 24.\n`,
  );
  process.exit(1);
}
