import fc from "fast-check";
import { utf8Bytes } from "../../src/domain/utf8Bytes";

test("the bytes of every text, lone surrogates too, are those of the platform's encoder", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(utf8Bytes(text)).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});
