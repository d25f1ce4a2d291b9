package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.CohortFixture.founded;
import static org.mutuality.payment.FinanceTeam.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.payoutaccount.PayoutAccountFixture;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Bank;
import org.mutuality.payment.payoutaccount.details.AccountDetails.CashPoint;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Wallet;
import org.mutuality.payment.provider.cash.CashDistributors;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.mobile.MobileMoneyTransfer;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;
import org.mutuality.testkit.RealServers;

/** One deployment for several countries: each is paid through operators, accounts and distributors of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@QuarkusTestResource(value = SeveralCountriesServiceTest.TwoOperators.class, restrictToAnnotatedClass = true)
class SeveralCountriesServiceTest {
    private static final String MANILA = "the secret of manila";
    private static final String BOGOTA = "the secret of bogota";
    private static MobileMoneySimulator manila;
    private static MobileMoneySimulator bogota;

    @Inject
    PayoutAccountFixture wishes;

    @Inject
    CashDistributors distributors;

    /** One without a name, for the Philippines, and one by its name, for Colombia. */
    public static class TwoOperators implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            manila = operator(MANILA);
            bogota = operator(BOGOTA);
            return Map.ofEntries(
                    Map.entry(
                            "mutuality.payment.mobile-money.url",
                            manila.address().toString()),
                    Map.entry("mutuality.payment.mobile-money.key", "key"),
                    Map.entry("mutuality.payment.mobile-money.countries", "PH"),
                    Map.entry("mutuality.payment.mobile-money.callback-secret", MANILA),
                    Map.entry("mutuality.payment.mobile-money.breaker-pause", "PT0.3S"),
                    Map.entry(
                            "mutuality.payment.mobile-money.routes.bogota.url",
                            bogota.address().toString()),
                    Map.entry("mutuality.payment.mobile-money.routes.bogota.key", "key"),
                    Map.entry("mutuality.payment.mobile-money.routes.bogota.countries", "CO"),
                    Map.entry("mutuality.payment.mobile-money.routes.bogota.currencies", "COP"),
                    Map.entry("mutuality.payment.mobile-money.routes.bogota.callback-secret", BOGOTA),
                    Map.entry("mutuality.payment.bank.account", "1111111111"),
                    Map.entry("mutuality.payment.bank.routes.bogota.account", "2222222222"),
                    Map.entry("mutuality.payment.bank.routes.bogota.debtor", "Mutuality Colombia"),
                    Map.entry("mutuality.payment.bank.routes.bogota.countries", "CO"),
                    Map.entry("mutuality.payment.cash.routes.bogota.secret", "a secret for cash in bogota"),
                    Map.entry("mutuality.payment.cash.routes.bogota.countries", "CO"),
                    Map.entry("mutuality.payment.cash.routes.bogota.valid-for", "P3D"),
                    Map.entry("mutuality.payment.reconciliation.read-every", "off"),
                    Map.entry("mutuality.payment.dispatch.poll-after", "PT1S"),
                    Map.entry("mutuality.payment.dispatch.pause", "PT0.2S"),
                    Map.entry("mutuality.payment.dispatch.longest-pause", "PT1S"));
        }

        private static MobileMoneySimulator operator(String secret) {
            try {
                MobileMoneySimulator operator =
                        new MobileMoneySimulator(0, Files.createTempDirectory("operator"), "key", secret);
                operator.start();
                return operator;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            manila.close();
            bogota.close();
        }
    }

    private final FinanceTeam philippines = new FinanceTeam();
    private final FinanceTeam colombia = new FinanceTeam("CO", "COP");

    @AfterEach
    void behave() {
        manila.chance().set(Faults.NONE);
        bogota.chance().set(Faults.NONE);
    }

    @Test
    void each_country_is_paid_and_asked_through_its_own_operator() {
        Wallet here = new Wallet("globe-ph", "+639170000001");
        Wallet there = new Wallet("nequi-co", "+573001234567");
        // Down: what is sent through it is unknown, and the other country doesn't wait.
        bogota.chance().set(Json.read("{\"down\": true}", Faults.class));
        UUID far = earning(colombia, founded("CO", "COP", Optional.empty()), there, "mobile-money");
        soon(() -> assertThat(payout(colombia, far).getString("status")).isEqualTo("UNKNOWN"));
        UUID near = earning(philippines, founded("PH", "PHP", Optional.empty()), here, "mobile-money");
        soon(() -> assertThat(payout(philippines, near).getString("status")).isEqualTo("SETTLED"));
        assertThat(payout(colombia, far).getString("status")).isEqualTo("UNKNOWN");
        assertThat(payout(colombia, far).getString("routeId")).isEqualTo("bogota");
        assertThat(payout(philippines, near).getString("routeId")).isNull();

        bogota.chance().set(Faults.NONE);
        soon(() -> assertThat(payout(colombia, far).getString("status")).isEqualTo("SETTLED"));
        assertThat(manila.paid().map(MobileMoneyTransfer::payee))
                .contains(here.msisdn())
                .doesNotContain(there.msisdn());
        assertThat(bogota.paid().map(MobileMoneyTransfer::payee))
                .contains(there.msisdn())
                .doesNotContain(here.msisdn());

        JsonPath day = day(colombia, "CO");
        assertThat(day.getList("orders.routeId")).containsExactly("bogota");
        assertThat(day.getString("statementReadTo")).isNull();
        readsTheirs(colombia, "CO");
        readsTheirs(philippines, "PH");
        // Nothing of the one's book is taken for the other's.
        soon(() -> {
            readsTheirs(colombia, "CO");
            assertThat(day(colombia, "CO").getString("orders[0].confirmed.count"))
                    .isEqualTo("1");
        });
        assertThat(day(colombia, "CO").getString("statementReadTo")).isNotNull();
        assertThat(day(philippines, "PH").getString("orders[0].routeId")).isNull();
        assertThat(differences(colombia, "CO")).isEmpty();
        assertThat(colombia.differences()).containsOnly(0.0);
    }

    @Test
    void an_operator_calls_back_about_its_own_orders_and_no_others() {
        bogota.chance().set(Json.read("{\"late\": 1, \"lateMs\": 600000}", Faults.class));
        UUID family = earning(
                colombia,
                founded("CO", "COP", Optional.empty()),
                new Wallet("nequi-co", "+573007654321"),
                "mobile-money");
        soon(() -> assertThat(payout(colombia, family).getString("status")).isEqualTo("SENT"));
        String order = payout(colombia, family).getString("orderId");
        calls(order, MANILA).statusCode(404);
        calls(order, BOGOTA).statusCode(204);
        calls(order, "somebody else's secret").statusCode(401);
    }

    @Test
    void each_country_has_its_own_account_in_the_banks_file() {
        CohortFixture there = founded("CO", "COP", Optional.empty());
        CohortFixture here = founded("PH", "PHP", Optional.empty());
        UUID far = batchOf(colombia, there, account("CO"), "bank");
        UUID near = batchOf(philippines, here, account("PH"), "bank");
        assertThat(file(colombia, far, "payment-file"))
                .contains("2222222222")
                .contains("Mutuality Colombia")
                .doesNotContain("1111111111");
        assertThat(file(philippines, near, "payment-file"))
                .contains("1111111111")
                .doesNotContain("2222222222");
    }

    @Test
    void cash_codes_are_the_distributors_own_and_where_there_is_none_nobody_prepares_a_batch() {
        CohortFixture there = founded("CO", "COP", Optional.empty());
        UUID family = colombia.earning(there, 1, "2021-03").getFirst();
        wishes.wants(family, new CashPoint("BOG-1"));
        colombia.receive(there, "1000.00");
        UUID batch = colombia.released(there, "cash");
        String list = file(colombia, batch, "cash-list");
        UUID payout = UUID.fromString(payout(colombia, family).getString("payoutId"));
        String code = distributors.codes("bogota").orElseThrow().of(payout);
        assertThat(list).contains(code);
        assertThat(list).contains(LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
        String receipts = "code,when\r\n%s,%s\r\n".formatted(code, Instant.now());
        given().auth()
                .oauth2(colombia.maker)
                .contentType("text/csv")
                .body(receipts)
                .post("/provider-files/cash")
                .then()
                .statusCode(200);
        soon(() -> assertThat(payout(colombia, family).getString("status")).isEqualTo("SETTLED"));

        CohortFixture here = founded("PH", "PHP", Optional.empty());
        soon(() -> assertThat(given().auth()
                        .oauth2(philippines.maker)
                        .get("/batches/preview?provider=cash&cohort=" + here.cohortId())
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getString("errors[0].detail"))
                .contains("mutuality.payment.cash.countries"));
    }

    private UUID earning(FinanceTeam finance, CohortFixture cohort, AccountDetails account, String provider) {
        UUID family = finance.earning(cohort, 1, "2021-03").getFirst();
        wishes.wants(family, account);
        finance.receive(cohort, "1000.00");
        finance.released(cohort, provider);
        return family;
    }

    private UUID batchOf(FinanceTeam finance, CohortFixture cohort, AccountDetails account, String provider) {
        wishes.wants(finance.earning(cohort, 1, "2021-03").getFirst(), account);
        finance.receive(cohort, "1000.00");
        return finance.released(cohort, provider);
    }

    private static AccountDetails account(String country) {
        return new Bank(
                Optional.empty(), Optional.of("BANK0001"), Optional.of("9876543210"), country, Optional.of("Ana"));
    }

    private static JsonPath payout(FinanceTeam finance, UUID family) {
        JsonPath page = finance.payouts(family);
        page.setRootPath("items[0]");
        return page;
    }

    private static JsonPath day(FinanceTeam finance, String country) {
        return given().auth()
                .oauth2(finance.checker)
                .get(today(country))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> differences(FinanceTeam finance, String country) {
        return given()
                .auth()
                .oauth2(finance.checker)
                .get(today(country) + "/differences")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.kind")
                .stream()
                .filter(kind -> !kind.equals("OPEN_TOO_LONG"))
                .toList();
    }

    private static void readsTheirs(FinanceTeam finance, String country) {
        given().auth()
                .oauth2(finance.maker)
                .put(today(country) + "/provider-statement")
                .then()
                .statusCode(204);
    }

    private static String today(String country) {
        return "/reconciliations/" + country + "/mobile-money/" + LocalDate.now(ZoneOffset.UTC);
    }

    /** Once every payout of its batch is written down as sent. */
    private static String file(FinanceTeam finance, UUID batch, String what) {
        soon(() -> given().auth()
                .oauth2(finance.maker)
                .get("/batches/" + batch + "/" + what)
                .then()
                .statusCode(200));
        return given().auth()
                .oauth2(finance.maker)
                .get("/batches/" + batch + "/" + what)
                .asString();
    }

    private static ValidatableResponse calls(String order, String secret) {
        String date = Instant.now().toString();
        String body = "{\"transactionStatus\": \"completed\"}";
        return given().header("X-CorrelationID", order)
                .header("X-Date", date)
                .header("X-Signature", signed(date + "\n" + order + "\n" + body, secret))
                .contentType("application/json")
                .body(body)
                .put("/callbacks/mobile-money")
                .then();
    }

    private static String signed(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
