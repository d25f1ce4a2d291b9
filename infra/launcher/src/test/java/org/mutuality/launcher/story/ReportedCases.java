package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Analogues of faults that users of comparable systems have reported, by the numbers under which they are collected. */
final class ReportedCases {
    private static final YearMonth WRONG_MONTH = StoryCohort.FIRST.plusMonths(1);
    private static final YearMonth RIGHT_MONTH = StoryCohort.FIRST.plusMonths(2);
    private static final int PHONES = 24;
    private static final String CLOCK_OF_1970 = "1970-01-01T00:10:00.000Z";

    private final Supplier<String> url;
    private final StoryCohort cohort;
    private final UUID family;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60))
            .build();

    /** @param url of the gateway @param cohort of a partner */
    ReportedCases(Supplier<String> url, StoryCohort cohort) {
        this.url = url;
        this.cohort = cohort;
        this.family = cohort.enrol();
    }

    /** F1: a response without a body announced a body in chunks, of which none followed. */
    void anUnchangedJournalIsAResponseWithoutABody() {
        assertThat(cohort.submit(family, StoryCohort.FIRST).status()).isEqualTo(201);
        HttpResponse<String> unchanged =
                send(request(StoryCohort.journal(family, StoryCohort.FIRST)).header("If-None-Match", "\"1\""));
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().map()).doesNotContainKey("transfer-encoding");
    }

    /** F2: of phones that share an account and synchronise at the same moment, one was let in. */
    void phonesThatShareAnAccountSignInAtOnce() {
        String credentials = Base64.getEncoder().encodeToString("pia:demo".getBytes(StandardCharsets.UTF_8));
        List<CompletableFuture<HttpResponse<String>>> phones = Stream.generate(() -> http.sendAsync(
                        HttpRequest.newBuilder(URI.create(url.get() + "/formList"))
                                .header("Authorization", "Basic " + credentials)
                                .header("X-OpenRosa-Version", "1.0")
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .limit(PHONES)
                .toList();
        assertThat(phones.stream().map(CompletableFuture::join))
                .allMatch(response -> response.statusCode() == 200, "signed in");
    }

    /** F4: a number with the trunk zero after the country's code was accepted and paid to. */
    void aNumberThatIsNoneIsRefused() {
        assertThat(account("+92 0300 1234567").status()).isEqualTo(422);
        GatewayResponse accepted = account("0300 123-4567");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(201);
        assertThat(accepted.json().path("masked").asText()).startsWith("+92").endsWith("4567");
    }

    private GatewayResponse account(String number) {
        return cohort.lead().put("/payout-accounts/" + family, """
                        {"kind": "mobile-wallet", "operator": "jazz-pk", "number": "%s"}""".formatted(number));
    }

    /** F6: an edit that arrived before the original, by a wrong clock, left the older answers in place. */
    void anEditThatArrivesBeforeItsOriginalIsTheHead() {
        UUID other = cohort.enrol();
        UUID original = UUID.randomUUID();
        UUID edit = UUID.randomUUID();
        submit(other, WRONG_MONTH, 8, edit, "<deprecatedID>uuid:" + original + "</deprecatedID>", CLOCK_OF_1970);
        submit(other, WRONG_MONTH, 3, original, "", CLOCK_OF_1970);
        SignedInUser partner = cohort.lead();
        assertThat(partner.get(StoryCohort.journal(other, WRONG_MONTH))
                        .json()
                        .path("answers")
                        .path("ladder")
                        .asInt())
                .isEqualTo(8);
        assertThat(partner.get("/journals/" + other + "/conflicts").json().path("items"))
                .isEmpty();
        assertThat(StreamSupport.stream(
                                partner.get(StoryCohort.journal(other, WRONG_MONTH) + "/editions")
                                        .json()
                                        .path("items")
                                        .spliterator(),
                                false)
                        .filter(edition -> edition.path("head").asBoolean()))
                .hasSize(1);
    }

    /** F7: whether a month has begun was judged by UTC, and the days of exchanges by another clock. */
    void aMonthThatHasStartedForTheFamilyIsAccepted(SignedInUser countryLead, SignedInUser checker) {
        StoryCohort east = StoryCohort.open(countryLead, checker);
        UUID eastern = east.enrol();
        assertThat(countryLead.put("/calendars/" + east.cohort(), """
                                {"timeZone": "Pacific/Kiritimati", "dueDay": 1, "overdueAfterDays": 7, "remindAt": "09:00"}""").status()).isBetween(200, 204);
        LocalDate there = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        assertThat(countryLead
                        .put("/exchanges/" + UUID.randomUUID(), """
                                {"familyId": "%s", "direction": "given", "other": {"outside": true}, "kind": "food", "on": "%s"}""".formatted(eastern, there))
                        .status())
                .isEqualTo(201);
        assertThat(east.submit(eastern, YearMonth.from(there)).status()).isEqualTo(201);
    }

    /** F8: a journal that was edited in the app to another month stayed in both, and both were paid. */
    void anEditThatMovesTheMonthIsPaidOnce(Duration atMost) {
        UUID other = cohort.enrol();
        UUID wrong = UUID.randomUUID();
        submit(other, WRONG_MONTH, 5, wrong, "", "2024-04-01T10:00:00.000Z");
        cohort.awaitStipend(other, WRONG_MONTH, atMost);
        submit(
                other,
                RIGHT_MONTH,
                5,
                UUID.randomUUID(),
                "<deprecatedID>uuid:" + wrong + "</deprecatedID>",
                "2024-04-01T10:05:00.000Z");
        cohort.awaitStipend(other, RIGHT_MONTH, atMost);
        await().atMost(atMost)
                .untilAsserted(
                        () -> assertThat(cohort.stipends(other, WRONG_MONTH)).isEmpty());
        assertThat(cohort.lead().get(StoryCohort.journal(other, WRONG_MONTH)).status())
                .isEqualTo(404);
        assertThat(cohort.lead().delete(StoryCohort.journal(other, RIGHT_MONTH)).status())
                .isEqualTo(204);
        await().atMost(atMost)
                .untilAsserted(
                        () -> assertThat(cohort.stipends(other, RIGHT_MONTH)).isEmpty());
    }

    private void submit(UUID of, YearMonth month, int ladder, UUID instance, String replaces, String endedAt) {
        String form = """
                <data id="core" version="1"><month>%s-01</month><family>%s</family><answers><ladder>%d</ladder></answers>\
                <meta><instanceID>uuid:%s</instanceID>%s<timeEnd>%s</timeEnd></meta></data>""".formatted(month, of, ladder, instance, replaces, endedAt);
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"a.xml\"\r\nContent-Type: text/xml\r\n\r\n"
                        + form + "\r\n--b--\r\n";
        HttpResponse<String> response = send(request("/submission")
                .header("X-OpenRosa-Version", "1.0")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 202);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url.get() + path))
                .header("Authorization", "Bearer " + cohort.lead().token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }
}
