import { expect } from "chai";
import { telling } from "./everyLog.ts";

describe("the look at every log line after a run", () => {
  it("notices what people wrote, who they are, and credentials, and lets ids and codes be", () => {
    const line = (fields: object) => JSON.stringify({ event: "api.refused", fields });
    const bad = [
      line({ title: "How do you assess capacity when the person agrees with everything?" }),
      line({ by: "Ebrill Quirke" }),
      line({ header: "Bearer abc" }),
      line({ token: "eyJhbGciOiJSUzI1NiIs" }),
    ];
    const good = line({ requestId: "0199c1d2-7a3b-7c4d-8e5f-001122334455", code: "not-found" });
    expect(telling([...bad, good])).to.deep.equal(bad);
  });
});
