package org.mutuality.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.CohortFixture.founded;
import static org.mutuality.payment.FinanceTeam.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.payment.PaymentErasureCompleted;
import org.mutuality.payment.payoutaccount.PayoutAccountFixture;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Wallet;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.RebuildRules;
import org.mutuality.testkit.TestTopics;

/** Families that are erased while their money is on its way: it comes to an end, and what wasn't paid is free again. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@QuarkusTestResource(value = ErasedOrdersServiceTest.AnOperator.class, restrictToAnnotatedClass = true)
class ErasedOrdersServiceTest {
    private static final UUID PROVIDER = NameBasedUuid.id("provider", "PH", "mobile-money");
    private static MobileMoneySimulator operator;

    @Inject
    PayoutAccountFixture wishes;

    @Inject
    ReadModelDatabase views;

    private FinanceTeam finance;
    private CohortFixture cohort;

    /** Asked for as long as a test is, and not for ever. */
    public static class AnOperator implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try {
                operator = new MobileMoneySimulator(0, Files.createTempDirectory("operator"), "key", "secret");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            operator.start();
            return Map.of(
                    "mutuality.payment.mobile-money.url", operator.address().toString(),
                    "mutuality.payment.mobile-money.key", "key",
                    "mutuality.payment.mobile-money.breaker-pause", "PT0.3S",
                    "mutuality.payment.dispatch.poll-after", "PT1S",
                    "mutuality.payment.dispatch.lost-after", "PT2S",
                    "mutuality.payment.dispatch.pause", "PT0.2S",
                    "mutuality.payment.dispatch.longest-pause", "PT1S",
                    "mutuality.payment.dispatch.erased-grace", "PT3S",
                    "mutuality.payment.dispatch.cancel-erased-every", "1s");
        }

        @Override
        public void stop() {
            operator.close();
        }
    }

    @BeforeEach
    void people() {
        finance = new FinanceTeam();
        cohort = founded("PH", "PHP", Optional.empty());
    }

    @AfterEach
    void behave() {
        operator.chance().set(Faults.NONE);
    }

    @Test
    void an_order_that_its_provider_never_answers_is_given_up_and_closes() {
        List<UUID> families = families(2);
        finance.receive(cohort, "1000.00");
        operator.chance().set(Json.read("{\"down\": true}", Faults.class));
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("UNKNOWN", 2)));
        erased(families.getFirst());
        closed(families.getFirst());
        assertThat(finance.lines(batch)).as("who is there is asked about still").isEqualTo(Map.of("UNKNOWN", 1));
        operator.chance().set(Faults.NONE);
        ended(batch, families, "450.00");
    }

    @Test
    void an_order_that_its_provider_refuses_after_the_erasure_closes() {
        List<UUID> families = families(2);
        finance.receive(cohort, "1000.00");
        operator.chance().set(Json.read("{\"lostRequests\": 1}", Faults.class));
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("UNKNOWN", 2)));
        erased(families.getFirst());
        operator.chance().set(Faults.NONE);
        closed(families.getFirst());
        ended(batch, families, "450.00");
    }

    @Test
    void one_in_a_batch_that_is_not_released_closes_and_its_money_is_free_when_the_batch_ends() {
        List<UUID> families = families(2);
        finance.receive(cohort, "1000.00");
        UUID batch = finance.funded(cohort, "mobile-money");
        assertThat(finance.budget(cohort, "reserved")).isEqualTo("900.00");
        erased(families.getFirst());
        closed(families.getFirst());
        finance.step(batch, "approval");
        finance.step(batch, "release");
        ended(batch, families, "450.00");
    }

    @Test
    void one_that_has_failed_before_closes_and_a_retry_does_not_send_it() {
        List<UUID> families = families(1);
        finance.receive(cohort, "1000.00");
        operator.chance().set(Json.read("{\"refuse\": 1}", Faults.class));
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.batch(batch).getString("batch.status")).isEqualTo("PARTIALLY_FAILED"));
        erased(families.getFirst());
        closed(families.getFirst());
        soon(() -> assertThat(TestTopics.readAll(PaymentErasureCompleted.class, families.getFirst()))
                .singleElement()
                .extracting(PaymentErasureCompleted::destroyed)
                .isEqualTo(Map.of("text-keys", 1, "payout-accounts", 1, "open-payouts", 1)));
        ended(batch, families, "0.00");
    }

    /** Live read models have the rows that the redacted events give. */
    @Test
    void every_read_model_is_the_same_after_a_rebuild_from_redacted_events() {
        List<UUID> families = families(3);
        finance.receive(cohort, "2000.00");
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 3)));
        for (UUID family : families) {
            finance.complainAndAnswer(family);
            cohort.submits(family, "2021-04");
            soon(() -> assertThat(finance.payouts(family).getList("items")).hasSize(2));
        }
        UUID erased = families.getFirst();
        erased(erased);
        soon(() -> assertThat(TestTopics.readAll(PaymentErasureCompleted.class, erased))
                .hasSize(1));
        soon(() -> assertThat(statuses(erased)).containsExactlyInAnyOrder("SETTLED", "CLOSED"));
        RebuildRules.check(
                "stipend",
                "stipend_terms",
                "payout_view",
                "payout_order",
                "payout_account_view",
                "complaint_view",
                "complaint_history_view",
                "batch_view",
                "budget",
                "posting",
                "directory_family");
    }

    private List<UUID> families(int count) {
        List<UUID> families = finance.earning(cohort, count, "2021-03");
        families.forEach(family -> wishes.wants(family, wallet(family)));
        return families;
    }

    private static Wallet wallet(UUID family) {
        return new Wallet("globe-ph", "+63917%07d".formatted(Math.floorMod(family.hashCode(), 10_000_000)));
    }

    private void erased(UUID family) {
        TestTopics.publish(
                new FamilyErased(family, cohort.cohortId(), "PH", CohortFixture.AT),
                family,
                "PH",
                Optional.of(cohort.cohortId()));
    }

    private void closed(UUID family) {
        soon(() -> assertThat(statuses(family)).isNotEmpty().containsOnly("CLOSED"));
    }

    // Nobody is shown anything of an erased family any more.
    private List<String> statuses(UUID family) {
        return views.read(sql -> sql.select("select status from payout_view where family_id = ?", family)
                .mapTo(String.class)
                .list());
    }

    /** Nothing is owed, on its way or blocked any more, and what wasn't spent is free. */
    private void ended(UUID batch, List<UUID> families, String spent) {
        soon(() -> assertThat(finance.batch(batch).getString("batch.status")).isEqualTo("CLOSED"));
        soon(() -> assertThat(finance.budget(cohort, "spent")).isEqualTo(spent));
        assertThat(finance.budget(cohort, "reserved")).isEqualTo("0.00");
        families.forEach(family ->
                soon(() -> assertThat(finance.balance("family-payable", family)).isEqualTo("0.00")));
        soon(() -> assertThat(finance.balance("provider-clearing", PROVIDER)).isEqualTo("0.00"));
        soon(() -> assertThat(finance.balance("provider", PROVIDER)).isEqualTo("0.00"));
        assertThat(finance.differences()).containsOnly(0.0);
    }
}
