// The programs of gc.wat in JavaScript, with the names of their exports. Each line that comes in is a name and numbers;
// the seconds that the call took and its result go out.
const run = {
  trees(n, d) {
    const make = (d) => (d === 0 ? { l: null, r: null } : { l: make(d - 1), r: make(d - 1) });
    const check = (t) => (t.l === null ? 1 : 1 + check(t.l) + check(t.r));
    const long = make(d);
    let sum = 0;
    for (; n > 0; n--) sum += check(make(d - 4));
    return sum + check(long);
  },
  churn(n, live) {
    let head = { next: null, value: 1 };
    let tail = head;
    let sum = 0;
    for (; n > 0; n--) {
      const made = { next: null, value: n };
      tail = tail.next = made;
      if (live === 0) {
        sum += head.value;
        head = head.next;
      } else live--;
    }
    return sum;
  },
  list(n) {
    let head = null;
    let sum = 0;
    for (; n > 0; n--) head = { next: head, value: 1 };
    for (; head !== null; head = head.next) sum += head.value;
    return sum;
  },
};
require("readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const [name, ...args] = line.split(" ");
    const start = process.hrtime.bigint();
    const result = run[name](...args.map(Number));
    console.log(`${Number(process.hrtime.bigint() - start) / 1e9} ${result}`);
  });
