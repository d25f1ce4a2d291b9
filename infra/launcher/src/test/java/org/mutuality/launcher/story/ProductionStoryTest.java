package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mutuality.launcher.story.ProxiedBrowser.Page;

/**
 * {@code infra/up --production} behind a TLS proxy, as infra/docs/security.md says; with two of the services only, because the
 * others start in the same way. Run by {@code infra/security/production-start}.
 */
@Tag(RunningStack.OUTSIDE_VERIFY)
class ProductionStoryTest {
    private static final String HOST = "cii.example.org";
    /** On the home page of whoever is signed in. */
    private static final String SIGNED_IN = "/sign-out";

    private static final String PASSWORD = "chosen-by-herself";
    private static final Path ROOM = StoryFolder.make();
    private static final Path MASTER_KEY = ROOM.resolve("elsewhere/master-key");
    private static final RunningStack STACK = new RunningStack(ROOM.resolve("data"));

    @RegisterExtension
    static final FailureLogs LOGS = new FailureLogs(ROOM.resolve("data/logs"));

    @BeforeAll
    static void start() throws Exception {
        BuildOutput.mustBeThere();
        Files.createDirectories(ROOM.resolve("data"));
        Files.writeString(ROOM.resolve("data/kafka-analysts"), "ana\n");
        STACK.up(
                "--production",
                "--public-url",
                "https://" + HOST,
                "--master-key",
                MASTER_KEY.toString(),
                "--without",
                "payment,investment,analytics");
    }

    @AfterAll
    static void stop() throws Exception {
        STACK.down();
        if (LOGS.allReported()) {
            StoryFolder.clear(ROOM);
        }
    }

    @Test
    void a_lead_signs_in_with_a_second_factor_and_creates_a_cohort_until_she_is_disabled() throws Exception {
        String added = security("person", "add", "maria", "country-lead", "countries=PH,MX");
        ProxiedBrowser browser = signIn("maria", added, "chosen-at-first");
        String cohort = "/countries/PH/cohorts/" + UUID.randomUUID();
        assertThat(put(browser, cohort).status()).isEqualTo(201);
        assertThat(browser.send("GET", cohort, Map.of(), "").status()).isEqualTo(200);
        assertThat(put(browser, cohort.replace("/PH/", "/PK/")).status())
                .as("not her country")
                .isEqualTo(404);

        // Her phone is lost.
        String reset = security("person", "reset", "maria");
        signIn("maria", reset, PASSWORD);

        assertThat(security("person", "disable", "maria")).contains("Done");
        ProxiedBrowser another = browser();
        assertThat(another.submit(another.open("/sign-in"), Map.of("username", "maria", "password", PASSWORD))
                        .body())
                .doesNotContain(SIGNED_IN)
                .contains("disabled");
    }

    /** With the password that a script has shown: she chooses another one and sets up a second factor. */
    private static ProxiedBrowser signIn(String name, String shown, String chosen) throws Exception {
        Matcher password = Pattern.compile("next sign-in: (\\S+)").matcher(shown);
        assertThat(password.find()).as(shown).isTrue();
        ProxiedBrowser browser = browser();
        Page page = browser.submit(browser.open("/sign-in"), Map.of("username", name, "password", password.group(1)));
        List<String> steps = new ArrayList<>();
        while (!page.body().contains(SIGNED_IN)) {
            assertThat(steps).as(page.toString()).hasSizeLessThan(4);
            steps.add(page.body().contains("totpSecret") ? "second factor" : "password");
            page = browser.submit(
                    page,
                    steps.getLast().equals("password")
                            ? Map.of("password-new", chosen, "password-confirm", chosen)
                            : Map.of(
                                    "totp",
                                    oneTimeCode(page.hidden("totpSecret")),
                                    "totpSecret",
                                    page.hidden("totpSecret"),
                                    "userLabel",
                                    "phone"));
        }
        assertThat(steps).containsExactlyInAnyOrder("password", "second factor");
        return browser;
    }

    @Test
    void a_program_signs_in_with_the_secret_that_it_was_given() throws Exception {
        assertThat(security("client", "add", "hope-works-import", "partner", "partner=hope-works"))
                .contains("Added");
        String credentials =
                String.join("&", Files.readAllLines(ROOM.resolve("data/client-hope-works-import.properties")));
        Page token = token("grant_type=client_credentials&" + credentials);
        assertThat(token.status()).as(token.body()).isEqualTo(200);
        assertThat(security("client", "remove", "hope-works-import")).contains("Removed");
        assertThat(token("grant_type=client_credentials&" + credentials).status())
                .isEqualTo(401);
    }

    @Test
    void nobody_of_the_demo_is_there_and_the_master_key_is_elsewhere() throws Exception {
        assertThat(token("grant_type=password&client_id=mutuality-cli&username=lea&password=demo")
                        .status())
                .isBetween(400, 401);
        assertThat(token("grant_type=client_credentials&client_id=mutuality-partner-demo&client_secret="
                                + "demo-partner-secret-change-me")
                        .status())
                .isBetween(400, 401);
        assertThat(ROOM.resolve("data/master-key")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(MASTER_KEY)))
                .isEqualTo("rw-------");
        assertThat(browser().send("GET", "/q/metrics", Map.of(), "").status()).isEqualTo(401);
        assertThat(browser().open("/").headers()).containsKey("strict-transport-security");
    }

    @Test
    void an_analyst_reads_no_topic_of_the_services() {
        assertThat(ROOM.resolve("data/kafka-analyst-ana.properties")).content().contains("analyst-ana");
        EventStream events = STACK.events("analyst-ana");
        for (String topic : List.of("cohort.events.v1", "journal.events.v1")) {
            assertThatThrownBy(() -> events.all(List.of(topic)))
                    .as(topic)
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static Page put(ProxiedBrowser browser, String cohort) throws Exception {
        return browser.send(
                "PUT",
                cohort,
                Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"),
                "{\"name\": \"First\", \"currency\": \"PHP\", \"firstMonth\": \"2026-01\", \"baselineMonths\": 3}");
    }

    private static Page token(String form) throws Exception {
        return browser()
                .send(
                        "POST",
                        "/realms/mutuality/protocol/openid-connect/token",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        form);
    }

    private static ProxiedBrowser browser() {
        return new ProxiedBrowser(HOST, Integer.parseInt(STACK.state("gateway.port")));
    }

    private static String security(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                BuildOutput.ROOT.resolve("infra/security").resolve(script).toString(),
                "--data",
                ROOM.resolve("data").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** RFC 6238, as an authenticator app computes it: six digits, 30 s. */
    private static String oneTimeCode(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                .putLong(Instant.now().getEpochSecond() / 30)
                .array());
        int code = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
        return "%06d".formatted(code % 1_000_000);
    }
}
