// What is not saved yet, kept in this browser until the server has it: survives a lost network, a reload and the end
// of a session. Kept apart by user, response and counterpart; what is older than two weeks is thrown away.

const PREFIX = "yhdyspinta:answers:";
const LONGEST_MS = 14 * 24 * 3600 * 1000;

function attempt(act, otherwise = null) {
  // A browser can refuse: private windows, a full disk. Answers are then kept by the page alone.
  try { return act(); } catch { return otherwise; }
}

export function makeStore(scope) {
  const prefix = `${PREFIX}${scope}:`;
  const read = key => attempt(() => JSON.parse(localStorage.getItem(key)));
  const keys = () => attempt(() => Object.keys(localStorage), []).filter(key => key.startsWith(PREFIX));
  for (const key of keys()) if (!(read(key)?.at > Date.now() - LONGEST_MS)) attempt(() => localStorage.removeItem(key));
  const forget = name => attempt(() => localStorage.removeItem(prefix + name));
  return {
    put: (name, value, base) =>
      attempt(() => localStorage.setItem(prefix + name, JSON.stringify({ value, base, at: Date.now() }))),
    forget,
    // Another window of the same user may have written something newer meanwhile.
    drop(name, value) {
      if (JSON.stringify(read(prefix + name)?.value) === JSON.stringify(value)) forget(name);
    },
    list: () => keys().filter(key => key.startsWith(prefix)).map(key => [key.slice(prefix.length), read(key)]),
  };
}
