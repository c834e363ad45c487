// Putting findings of one kind together loses none of them and changes the order of none.
import fc from "fast-check";
import type { Finding, Severity } from "../../src/domain/finding";
import { kindsOf } from "../../src/ui/verifica/findingKinds";

const finding = (severity: Severity, code: string, number: number): Finding =>
  ({ severity, code, enti: [], cells: [], params: { number } }) as unknown as Finding;

const findings = fc
  .array(
    fc.record({
      severity: fc.constantFrom<Severity>("block", "justify", "inform"),
      code: fc.constantFrom("balance", "ente-unknown", "sat-zero"),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map(({ severity, code }, i) => finding(severity, code, i)));

test("every finding is in one kind, in sight or behind a button, and kinds keep their order", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const kinds = kindsOf(all);
      const each = kinds.flatMap(({ inSight, behind }) => [...inSight, ...behind]);
      expect(new Set(each)).toEqual(new Set(all));
      expect(each).toHaveLength(all.length);
      for (const { inSight, behind } of kinds) {
        const alike = [...inSight, ...behind];
        expect(alike).toEqual(all.filter((one) => alike.includes(one)));
        expect(new Set(alike.map(({ severity, code }) => `${severity} ${code}`)).size).toBe(1);
      }
      const firsts = kinds.map(({ inSight }) => all.indexOf(inSight[0]!));
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    }),
  );
});

test.each([
  [1, 1, 0],
  [5, 5, 0],
  [6, 2, 4],
  [41, 2, 39],
])("of %d findings of one kind %d are in sight and %d behind the button", (count, seen, behind) => {
  const all = Array.from({ length: count }, (_, i) => finding("justify", "ente-unknown", i));
  const [kind] = kindsOf(all);
  expect([kind!.inSight.length, kind!.behind.length]).toEqual([seen, behind]);
});
