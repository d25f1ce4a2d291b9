package org.mutuality.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.mutuality.journal.Api.journal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.view.CaughtUp;
import org.mutuality.platform.view.Views;
import org.mutuality.testkit.People;
import org.mutuality.testkit.RealServers;

/** What a family tells in its own words stands nowhere in clear, and opens no more once the family was erased. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class ErasedWordsServiceTest {
    private static final List<String> WORDS = List.of("papaya", "coconut", "durian");

    @Inject
    Views views;

    @Inject
    CaughtUp caughtUp;

    @Test
    void words_of_journals_and_drafts_are_sealed_and_end_with_the_family() {
        Village village = Village.founded("PH", "PHP", Optional.empty()).opened();
        Api lead = new Api(People.countryLead("PH"));
        UUID family = lead.family(village);
        Api own = new Api(People.family(family));
        String march = journal(family, "2021-03");
        own.put(march, told("we sold papaya", "")).statusCode(201);
        own.put(march, told("we sold papaya", "")).statusCode(200);
        own.put(march, told("we sold coconut", ", \"reason\": \"durian\"")).statusCode(201);
        own.put(journal(family, "2021-04") + "/draft", told("durian", "")).statusCode(201);
        own.put(journal(family, "2021-04") + "/draft", told("durian", ""))
                .statusCode(200)
                .header("ETag", "\"1\"");
        caughtUp.await();
        own.get(march).body("answers.note", equalTo("we sold coconut")).body("reason", equalTo("durian"));
        own.get(march + "?version=1").body("answers.note", equalTo("we sold papaya"));
        own.get(march + "/editions").body("items.answers.note", contains("we sold coconut", "we sold papaya"));
        own.get(journal(family, "2021-04") + "/draft").body("answers.note", equalTo("durian"));
        assertThat(inClear()).isEmpty();
        assertThat(keys(family)).isEqualTo(1);

        // Another cohort's word erases nobody.
        Village other = Village.founded("PH", "PHP", Optional.empty()).opened();
        other.erases(family);
        village.erases(family);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(keys(family)).isZero());
        assertThat(inClear()).isEmpty();
        // What it told beside goes on to count.
        List<String> left =
                views.read(sql -> sql.select("select answers::text from journal_view where family_id = ?", family)
                        .mapTo(String.class)
                        .list());
        assertThat(left).hasSize(2).allSatisfy(answers -> assertThat(answers).contains("ladder"));
    }

    @Test
    void two_devices_that_differ_in_words_only_contradict_each_other() {
        Village village = Village.founded("PH", "PHP", Optional.empty()).opened();
        UUID family = new Api(People.countryLead("PH")).family(village);
        Api own = new Api(People.family(family));
        String apart = ", \"basedOn\": []";
        own.put(journal(family, "2021-03"), told("papaya", apart)).statusCode(201);
        own.put(journal(family, "2021-03"), told("coconut", apart))
                .statusCode(201)
                .body("conflict", hasSize(2));
        caughtUp.await();
        own.get("/journals/" + family + "/conflicts").body("items[0].sides", hasSize(2));
    }

    private static String told(String note, String more) {
        return "{\"form\": \"core-1\", \"answers\": {\"ladder\": 7, \"note\": \"%s\"}%s}".formatted(note, more);
    }

    private long keys(UUID family) {
        return views.read(
                sql -> sql.select("select count(*) from family_key where wrapped is not null and family_id = ?", family)
                        .mapTo(Long.class)
                        .one());
    }

    /** Every row of every table that holds a word. */
    private List<String> inClear() {
        List<String> tables = views.read(
                sql -> sql.select("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")
                        .mapTo(String.class)
                        .list());
        assertThat(tables).contains("event_store", "journal_view", "journal_kept_view", "draft_view");
        return tables.stream().flatMap(this::inClear).toList();
    }

    private Stream<String> inClear(String table) {
        return views
                .read(sql -> sql.select("select row_to_json(t)::text from " + table + " t")
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(row -> WORDS.stream().anyMatch(row::contains));
    }
}
