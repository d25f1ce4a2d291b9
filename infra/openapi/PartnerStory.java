import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mutuality.client.ApiClient;
import org.mutuality.client.CohortApi;
import org.mutuality.client.FamilyApi;
import org.mutuality.client.JournalApi;
import org.mutuality.client.StipendApi;
import org.mutuality.client.TermsApi;
import org.mutuality.client.model.CohortTerms;
import org.mutuality.client.model.EnrolFamilyRequest;
import org.mutuality.client.model.Money;
import org.mutuality.client.model.Purpose;
import org.mutuality.client.model.StipendRates;
import org.mutuality.client.model.StipendRow;
import org.mutuality.client.model.SubmitJournalRequest;

/** What a partner does first, by the generated client: a cohort, a family, terms, a journal, and its stipend. */
public final class PartnerStory {

    private static final int PATIENCE_S = 60;

    /** @param args address of the gateway, access token of a partner in Pakistan */
    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + args[1]));
        UUID cohort = UUID.randomUUID();
        UUID family = UUID.randomUUID();
        String month = YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString();

        CohortApi cohorts = new CohortApi(client);
        cohorts.cohortCohortCreate(
                cohort, "PK", new CohortTerms().name("Java client").currency("PKR").firstMonth(month).baselineMonths(3));
        cohorts.cohortCohortOpen(cohort, "PK");
        new FamilyApi(client)
                .cohortFamilyEnrol(
                        cohort,
                        "PK",
                        family,
                        new EnrolFamilyRequest().householdSize(5).consents(Set.of(Purpose.JOURNAL, Purpose.PAYMENT)));
        new TermsApi(client)
                .paymentTermsSet(
                        cohort,
                        new StipendRates()
                                .perJournal(new Money().amount("450.00").currency("PKR"))
                                .fromMonth(month));
        new JournalApi(client)
                .journalJournalSubmit(
                        family,
                        month,
                        new SubmitJournalRequest()
                                .form("core-1")
                                .answers(Map.of(
                                        "income_wages", Map.of("amount", "12000.00", "currency", "PKR"), "ladder", 6)));
        List<StipendRow> stipends = List.of();
        for (int second = 0; stipends.isEmpty() && second < PATIENCE_S; second++) {
            Thread.sleep(second == 0 ? 0 : 1000);
            stipends = new StipendApi(client).paymentStipendOfFamily(family, null, null).getItems();
        }
        if (stipends.size() != 1 || !stipends.getFirst().getAmount().getAmount().equals("450.00")) {
            throw new AssertionError("One stipend of 450.00 was expected: " + stipends);
        }
        System.out.println("Java: one stipend of 450.00 PKR for " + month);
    }
}
