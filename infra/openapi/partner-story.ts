// What a partner does first, with the generated types: a cohort, a family, terms, a journal, and its stipend.
// Arguments: address of the gateway, access tokens of a partner and of a finance checker in Pakistan.
import createClient from "openapi-fetch";
import type { paths } from "./schema";

const [gateway, token, checkerToken] = process.argv.slice(2);
const api = createClient<paths>({ baseUrl: gateway, headers: { Authorization: `Bearer ${token}` } });
const checker = createClient<paths>({ baseUrl: gateway, headers: { Authorization: `Bearer ${checkerToken}` } });
const cohortId = crypto.randomUUID();
const familyId = crypto.randomUUID();
const today = new Date();
const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);

function done(what: string, { error }: { error?: unknown }): void {
  if (error !== undefined) throw new Error(`${what}: ${JSON.stringify(error)}`);
}

const cohort = { country: "PK", cohortId };
done("create", await api.PUT("/countries/{country}/cohorts/{cohortId}", {
  params: { path: cohort },
  body: { name: "TypeScript client", currency: "PKR", firstMonth: month, baselineMonths: 3 },
}));
done("open", await api.PUT("/countries/{country}/cohorts/{cohortId}/opening", { params: { path: cohort } }));
done("enrol", await api.PUT("/countries/{country}/cohorts/{cohortId}/families/{familyId}", {
  params: { path: { ...cohort, familyId } },
  body: { householdSize: 5, consents: ["journal", "payment"] },
}));
done("terms", await api.PUT("/stipend-terms/{cohortId}", {
  params: { path: { cohortId } },
  body: { perJournal: { amount: "450.00", currency: "PKR" }, fromMonth: month },
}));
done("approve", await checker.PUT("/stipend-terms/{cohortId}/approval", { params: { path: { cohortId } } }));
done("submit", await api.PUT("/journals/{familyId}/{month}", {
  params: { path: { familyId, month } },
  body: { form: "core-1", answers: { income_wages: { amount: "12000.00", currency: "PKR" }, ladder: 6 } },
}));
let amounts: string[] = [];
for (let second = 0; amounts.length === 0 && second < 60; second++) {
  if (second > 0) await new Promise((resolve) => setTimeout(resolve, 1000));
  const { data, error } = await api.GET("/stipends/{familyId}", { params: { path: { familyId } } });
  if (data === undefined) throw new Error(`stipends: ${JSON.stringify(error)}`);
  amounts = data.items.map((stipend) => stipend.amount.amount);
}
if (amounts.join() !== "450.00") throw new Error(`One stipend of 450.00 was expected: ${amounts}`);
console.log(`TypeScript: one stipend of 450.00 PKR for ${month}`);
