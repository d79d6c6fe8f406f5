// What a script does in a day: numbers, strings, closures, generators, regular expressions, promises, errors.
const lines = [];
const say = (...values) => lines.push(values.join(" "));

function* primes() {
  const seen = [];
  for (let n = 2; ; n++) if (seen.every((p) => n % p)) { seen.push(n); yield n; }
}
const first = [];
for (const prime of primes()) { if (first.push(prime) === 50) break; }
say(first.slice(-3), 0.1 + 0.2, (1234.5678).toFixed(2), 2n ** 100n, parseInt("ff", 16), Math.hypot(3, 4), -5 % 3, 1 / 3);

class Shape { #side; constructor(side) { this.#side = side; } get area() { return this.#side ** 2; } }
class Cube extends Shape { get volume() { return this.area ** 1.5; } toString() { return `cube of ${this.volume}`; } }
say(new Cube(3), [3, 1, 10, 2].sort(), [3, 1, 10, 2].toSorted((a, b) => a - b), [...new Set([1, 1, 2])]);

say("2024-02-29 and 1999-12-31".replace(/(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/g, "$<d>.$<m>.$<y>"), "ÄÖü€".toLowerCase());
say(JSON.stringify({ a: [1, { b: null }], c: "\u2028\"" }), JSON.parse('{"x":[1.5e3,true]}').x[0], new Date(86400000).toISOString());

const cache = new Map();
const ways = (n) => (n < 2 ? 1 : cache.get(n) ?? (cache.set(n, ways(n - 1) + ways(n - 2)), cache.get(n)));
say(ways(60), [..."reverse"].reverse().join(""), "x".padStart(4, "ab"), Object.entries({ p: 1, q: 2 }).flat());

const words = new Float64Array(1000).map((_, i) => Math.sin(i));
say(words.reduce((a, b) => a + b).toFixed(9), new Uint8Array(words.buffer).reduce((a, b) => (a * 31 + b) >>> 0, 0));

for (const broken of [() => null.x, () => undefinedName, () => { throw new RangeError("mine"); }, () => { const f = () => f() + 1; return f(); }])
  try { broken(); } catch (error) { say(error.name, error.message); }

const order = [];
(async () => { order.push(1); await null; order.push(3); try { await Promise.reject(new Error("no")); } catch (e) { order.push(e.message); } print("order", order); })();
order.push(2);
say(twice(21), twice(twice(0.25)), eval("with ({v: 7}) v * 6"));
lines.join("\n");
