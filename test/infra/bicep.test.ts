import { expect } from "chai";
import { readBicep } from "./bicep.ts";

describe("reading Bicep", () => {
  it("knows what our files are made of", () => {
    const [text, choice, loop, lambda] = readBicep(`
var a = 'it\\'s \${name}-\${empty(b) ? 'x' : b.c!.d[0]}'
var e = f == 'g'
  ? [
      1 // a remark
    ]
  : []
var h = [for i in j: { k: i, 'l-m': !true }]
var n = map(items(o), p => { q: p.key })
`);
    expect(text).to.have.nested.property("value.parts").with.length(5);
    expect(choice).to.have.nested.property("value.is", "choice");
    expect(loop).to.have.nested.property("value.each", "i");
    expect(lambda).to.have.nested.property("value.args[1].argument", "p");
  });

  for (const [what, source] of [
    ["a brace that is not closed", "var a = {"],
    ["a bracket that closes nothing", "var a = ]"],
    ["a text without an end", "var a = 'b\nvar c = 'd'"],
    ["an expression in a text without an end", "var a = '${b'"],
    ["a statement nobody knows", "resourc a 'b@c' = {}"],
    ["two statements on one line", "var a = 1 var b = 2"],
    ["a field without a value", "var a = {\n b:\n}"],
    ["a choice without otherwise", "var a = b ? c"],
    ["a condition without brackets", "resource a 'b@c' = if d {}"],
    ["a sign of another language", "var a = `b`"],
  ] as const)
    it(`refuses ${what}, naming the line`, () => {
      expect(() => readBicep(source)).to.throw(SyntaxError, /^line \d/);
    });
});
