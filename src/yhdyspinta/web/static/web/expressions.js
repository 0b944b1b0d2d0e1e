// Evaluates the expressions of a questionnaire from their trees (docs/reference/expressions.md). The server is the
// authority; tests/vectors/expressions.json holds both to the same answers. Nothing here runs text as code.
//
// A scope: {answers: {name: value}, lists: {name: […]}, this: value, attributes: {name: text}, today: "2026-03-01"}.
// A value: null (blank), true, 3, "text", ["choice", …], {date: "2026-03-01"}, {state: "dont_know", name: "dk"}

const MOST_TEXT = 10000, MOST_MATCHED = 1000, DAY = 864e5;
const NUMBER = /^[ \t\r\n]*(-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))[ \t\r\n]*$/;
const SPACES = /[ \t\r\n]+/g;

const isBlank = value => value === null || value === undefined || value.length === 0;
const isState = value => value !== null && typeof value === "object" && "state" in value;
const isDate = value => value !== null && typeof value === "object" && "date" in value;
const own = (mapping, name) => Object.prototype.hasOwnProperty.call(mapping ?? {}, name) ? mapping[name] : null;
const finite = number => Number.isFinite(number) ? number : null;
const cut = text => text.length > MOST_TEXT ? [...text].slice(0, MOST_TEXT).join("") : text;
function dayOf(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text < "0001") return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some browsers take 30 February for 2 March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : time / DAY;
}

const toDay = value => typeof value === "string" ? dayOf(value) : isDate(value) ? dayOf(value.date) : null;
function toNumber(value) {
  if (typeof value === "number") return finite(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return NUMBER.test(value) ? finite(Number(value)) : null;
  return toDay(value);
}

function writeNumber(number) {
  const [digits, exponent] = String(Math.abs(number)).split("e");
  const [whole, fraction = ""] = digits.split("."), sign = number < 0 ? "-" : "";
  if (!exponent) return sign + digits;
  const point = whole.length + Number(exponent), all = whole + fraction;
  return sign + (point <= 0 ? `0.${"0".repeat(-point)}${all}` : all.padEnd(point, "0"));
}

function toText(value) {
  if (isBlank(value)) return "";
  if (typeof value === "number") return writeNumber(value);
  if (Array.isArray(value)) return value.join(" ");
  return isDate(value) ? value.date : isState(value) ? value.name : String(value);
}

const toTruth = value => !isBlank(value) && !isState(value) && value !== 0 && value !== false && value === value;
function same(one, other) {
  const has = test => test(one) || test(other), says = value => typeof value === "string" || isState(value);
  if (has(isState)) return says(one) && says(other) && toText(one) === toText(other);
  if (has(v => typeof v === "boolean")) return toTruth(one) === toTruth(other);
  if (has(v => typeof v === "number")) return toNumber(one) !== null && toNumber(one) === toNumber(other);
  if (has(isDate)) return toDay(one) !== null && toDay(one) === toDay(other);
  return toText(one) === toText(other);
}

function ordered(one, other, holds) {
  const days = [toDay(one), toDay(other)];
  const [low, high] = days.includes(null) ? [toNumber(one), toNumber(other)] : days;
  return low !== null && high !== null && holds(low, high);
}

function shift(number, places) {
  const [digits, exponent = 0] = String(number).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
function round(value, places = 0) {
  const number = toNumber(value), digits = toNumber(places);
  if (number === null || !Number.isInteger(digits) || Math.abs(digits) > 15) return null;
  const size = shift(Math.abs(number), digits), whole = Math.floor(size);
  if (!Number.isFinite(size)) return number;
  return finite(Math.sign(number) * shift(size - whole >= 0.5 ? whole + 1 : whole, -digits));
}
function power(value, exponent) {
  let base = toNumber(value), result = 1, times = toNumber(exponent);
  if (base === null || !Number.isInteger(times) || Math.abs(times) > 1000) return null;
  for (let left = Math.abs(times); left; left = Math.floor(left / 2), base *= base) if (left % 2) result *= base;
  return finite(times < 0 ? 1 / result : result);
}

function toDate(value) {
  const whole = toDay(value) ?? Math.floor(toNumber(value) ?? NaN);
  return whole >= -719162 && whole <= 2932896 ? {date: new Date(whole * DAY).toISOString().slice(0, 10)} : null;
}

// \s means ASCII white space on the server, and an escaped sign need not be one that a browser lets be escaped.
function translate(pattern) {
  const escape = (whole, sign) => sign === "s" ? "\\t-\\r\\x20" : /[dDwW]/.test(sign) ? whole
    : `\\x${sign.charCodeAt(0).toString(16)}`;
  return pattern.replace(/\[(?:\\.|[^\]\\])*\]|\\(.)/gsu, (whole, sign) => sign === undefined
    ? whole.replace(/\\(.)/gsu, escape) : sign === "s" ? `[${escape(whole, sign)}]` : escape(whole, sign));
}

const fits = (text, pattern) => text !== "" && [...text].length <= MOST_MATCHED
  && new RegExp(`^(?:${translate(pattern)})$`, "su").test(text);
const chosen = value => Array.isArray(value) ? value : toText(value).split(SPACES).filter(Boolean);
const number = operate => (...values) => {
  const numbers = values.map(toNumber);
  return numbers.includes(null) ? null : finite(operate(...numbers));
};
const text = operate => (...values) => operate(...values.map(toText));
const numbers = values => values.map(toNumber).filter(one => one !== null);

const FUNCTIONS = {
  __proto__: null,
  "=": (a, b) => isBlank(a) || isBlank(b) ? isBlank(a) && isBlank(b) && (a ?? b ?? null) !== null : same(a, b),
  "!=": (a, b) => isBlank(a) || isBlank(b) ? isBlank(a) !== isBlank(b) : !same(a, b),
  "<": (a, b) => ordered(a, b, (low, high) => low < high), "<=": (a, b) => ordered(a, b, (low, high) => low <= high),
  ">": (a, b) => ordered(a, b, (low, high) => low > high), ">=": (a, b) => ordered(a, b, (low, high) => low >= high),
  "+": number((a, b) => a + b), "-": number((a, b) => a - b), "*": number((a, b) => a * b),
  div: number((a, b) => a / b), mod: number((a, b) => a % b), negative: number(a => -a), abs: number(Math.abs),
  int: number(Math.trunc), floor: number(Math.floor), ceiling: number(Math.ceil), round, pow: power,
  number: toNumber, string: value => cut(toText(value)), boolean: toTruth, date: toDate,
  not: value => !toTruth(value), true: () => true, false: () => false,
  "count-selected": value => isState(value) ? 0 : chosen(value).length, "string-length": text(a => [...a].length),
  contains: text((a, b) => a.includes(b)), "starts-with": text((a, b) => a.startsWith(b)),
  "ends-with": text((a, b) => a.endsWith(b)),
  "substring-before": text((a, b) => a.slice(0, Math.max(a.indexOf(b), 0))),
  "substring-after": text((a, b) => a.includes(b) ? a.slice(a.indexOf(b) + b.length) : ""),
  "normalize-space": text(a => a.replace(SPACES, " ").replace(/^ | $/g, "")), regex: text(fits),
};
const LISTS = {
  __proto__: null,
  sum: values => finite(numbers(values).reduce((total, one) => total + one, 0)),
  min: values => finite(numbers(values).reduce((a, b) => b < a ? b : a, Infinity)),
  max: values => finite(numbers(values).reduce((a, b) => b > a ? b : a, -Infinity)),
  count: values => values.filter(value => !isBlank(value) && !isState(value)).length,
  coalesce: values => values.find(value => !isBlank(value)) ?? null,
  concat: values => cut(values.map(toText).join("")),
};

export function evaluate(tree, scope) {
  if (!Array.isArray(tree)) return tree;
  const [name, ...parts] = tree, at = part => evaluate(part, scope), given = value => isBlank(value) ? null : value;
  const list = part => part[0] === "all" && Array.isArray(part) ? own(scope.lists, part[1][1]) ?? [] : [at(part)];
  switch (name) {
    case "ref": return given(own(scope.answers, parts[0]));
    case "attribute": return own(scope.attributes, parts[0]);
    case "self": return given(scope.this ?? null);
    case "today": return scope.today ? {date: scope.today} : null;
    case "and": return parts.every(part => toTruth(at(part)));
    case "or": return parts.some(part => toTruth(at(part)));
    case "if": return at(parts[toTruth(at(parts[0])) ? 1 : 2]);
    case "selected": return list(parts[0]).some(value => chosen(value).includes(toText(at(parts[1]))));
    case "all": return null;
  }
  if (name in LISTS) return LISTS[name](parts.flatMap(list));
  const values = parts.map(at);
  return values.length > 2 ? values.reduce((one, other) => FUNCTIONS[name](one, other)) : FUNCTIONS[name](...values);
}
