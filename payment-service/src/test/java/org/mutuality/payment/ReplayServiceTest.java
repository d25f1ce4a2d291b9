package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mutuality.payment.CohortFixture.founded;
import static org.mutuality.payment.FinanceTeam.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.contracts.journal.JournalFact;
import org.mutuality.contracts.journal.PeriodFact.PeriodLocked;
import org.mutuality.contracts.journal.PeriodFact.PeriodReopened;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTopics;

/** Exactly one stipend per family and month, whatever becomes of the month, and however often everything is delivered. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
class ReplayServiceTest {
    @Inject
    KafkaSettings kafka;

    private FinanceTeam finance;
    private CohortFixture cohort;
    private final UUID fund = UUID.randomUUID();

    @BeforeEach
    void people() {
        finance = new FinanceTeam();
        cohort = founded("PH", "PHP", Optional.empty());
    }

    @Test
    void a_reopened_month_gives_no_second_stipend() {
        UUID family = finance.earning(cohort, 1, "2021-03").getFirst();
        UUID late = cohort.enrolled();
        cohort.publish(cohort.submitted(late, "2021-03", false));
        locked();
        for (int version = 2; version < 4; version++) {
            reopened();
            cohort.publish(cohort.corrected(family, "2021-03", version));
            cohort.publish(cohort.corrected(late, "2021-03", version));
            locked();
        }
        // By their key a family's facts come in order: when the next month is there, everything before it was received.
        cohort.submits(family, "2021-04");
        cohort.submits(late, "2021-04");
        for (UUID one : List.of(family, late)) {
            soon(() -> assertThat(finance.payouts(one).getList("items.month")).containsExactly("2021-03", "2021-04"));
            soon(() -> assertThat(finance.balance("family-payable", one)).isEqualTo("900.00"));
        }
        assertThat(finance.balance("stipend-expense", cohort.cohortId())).isEqualTo("1800.00");
    }

    @Test
    void all_topics_read_again_from_offset_zero_make_the_same_books() throws Exception {
        List<UUID> families = finance.earning(cohort, 3, "2021-03", "2021-04");
        TestTopics.publish(
                new FundOpened(fund, "PH", Money.of("50000.00", "PHP"), CohortFixture.AT),
                fund,
                "PH",
                Optional.empty());
        cohort.commits(families.getFirst(), UUID.randomUUID(), fund, "300.00");
        soon(() -> assertThat(finance.balance("family-payable", families.getFirst()))
                .isEqualTo("1200.00"));
        try (Admin admin = Admin.create(kafka.admin())) {
            soon(() -> assertThat(consumed(admin)).isEqualTo(ends(admin)));
            List<String> books = books(families);
            assertThat(books).as("2 legs of 6 stipends and of an investment").hasSize(14);
            fromZero(admin);
            soon(() -> assertThat(consumed(admin)).isEqualTo(ends(admin)));
            // Effects of a second delivery come before those of later messages.
            cohort.submits(families.getLast(), "2021-05");
            soon(() -> assertThat(finance.balance("family-payable", families.getLast()))
                    .isEqualTo("1350.00"));
            assertThat(books(families)).startsWith(books.toArray(String[]::new)).hasSize(16);
        }
        for (UUID family : families.subList(0, 2)) {
            assertThat(finance.payouts(family).getList("items.causeId")).doesNotHaveDuplicates();
        }
        assertThat(finance.differences()).containsOnly(0.0);
    }

    private void locked() {
        publish(new PeriodLocked(cohort.cohortId(), "PH", YearMonth.parse("2021-03"), CohortFixture.AT));
    }

    private void reopened() {
        publish(new PeriodReopened(cohort.cohortId(), "PH", YearMonth.parse("2021-03"), CohortFixture.AT));
    }

    private void publish(JournalFact period) {
        TestTopics.publish(period, cohort.cohortId(), "PH", Optional.of(cohort.cohortId()));
    }

    /** Every posting of these families, their cohort and fund, in the order of posting. */
    private List<String> books(List<UUID> families) {
        String all = given().auth()
                .oauth2(finance.maker)
                .accept("text/csv")
                .get("/ledger/journal")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Set<String> ids = Stream.concat(families.stream(), Stream.of(cohort.cohortId(), fund))
                .map(UUID::toString)
                .collect(Collectors.toSet());
        return all.lines().filter(line -> ids.stream().anyMatch(line::contains)).toList();
    }

    private String group() {
        return (String) kafka.consumer("payment-policies").get(ConsumerConfig.GROUP_ID_CONFIG);
    }

    private Map<TopicPartition, Long> consumed(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group()).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().offset()));
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(consumed(admin).keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    // A group can be put back only while nobody is in it, and its members come back by themselves.
    private void fromZero(Admin admin) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(ExecutionException.class)
                .untilAsserted(() -> {
                    Map<TopicPartition, OffsetAndMetadata> zero = consumed(admin).keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
                    admin.removeMembersFromConsumerGroup(group(), new RemoveMembersFromConsumerGroupOptions())
                            .all()
                            .get();
                    admin.alterConsumerGroupOffsets(group(), zero).all().get();
                });
    }
}
