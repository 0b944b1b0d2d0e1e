// Evaluates trees with the script of the browser: a line of JSON in ({tree, scope}), a line out ({value} or {error}).
// The script is given as the first argument. It is loaded from its text, because its folder is no package of modules.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const source = readFileSync(process.argv[2], "utf8");
const { evaluate } = await import(`data:text/javascript;base64,${Buffer.from(source).toString("base64")}`);

for await (const line of createInterface({ input: process.stdin })) {
  const { tree, scope } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ value: evaluate(tree, scope) }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
