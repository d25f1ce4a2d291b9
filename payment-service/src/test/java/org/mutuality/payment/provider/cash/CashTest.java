package org.mutuality.payment.provider.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.Payee;
import org.mutuality.payment.provider.Payee.CashPoint;
import org.mutuality.payment.provider.Payee.Wallet;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.payment.provider.cash.CashReceiptParser.CashReceipt;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.providers.cash.CashSimulator;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;

/** Codes, lists and receipts, also with a whole distributor. */
class CashTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final CashCodes codes = codes("sixteen characters and more");
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path state;

    @Test
    void a_code_follows_from_its_payout_and_the_secret() {
        UUID payout = UUID.randomUUID();
        String code = codes.of(payout);
        assertThat(code)
                .matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}")
                .isEqualTo(codes.of(payout));
        assertThat(codes("another of sixteen characters").of(payout)).isNotEqualTo(code);
        assertThat(CashCodes.read(code.toLowerCase().replace("-", " "))).contains(code);
        assertThat(CashCodes.read(code.replace('0', 'o').replace('1', 'l'))).contains(code);
        Set<String> all = new HashSet<>();
        IntStream.range(0, 20_000).forEach(n -> all.add(codes.of(new UUID(0, n))));
        assertThat(all).hasSize(20_000);
    }

    @Test
    void every_single_typing_error_is_noticed() {
        String code = codes.of(UUID.randomUUID()).replace("-", "");
        assertThat(CashCodes.read(code)).isPresent();
        for (int at = 0; at < code.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                String reservation = code.substring(0, at) + other + code.substring(at + 1);
                assertThat(CashCodes.read(reservation).isPresent()).isEqualTo(other == code.charAt(at));
            }
        }
        assertThat(Stream.of("", code + "0", code.substring(1), "U" + code.substring(1), "ß".repeat(12)))
                .allMatch(wrong -> CashCodes.read(wrong).isEmpty());
    }

    @Test
    void without_a_secret_there_are_no_codes() {
        assertThatThrownBy(() -> codes("too short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_list_goes_out_and_receipts_come_back_once_for_each_code() throws Exception {
        List<PaymentInstruction> orders = IntStream.range(0, 50)
                .mapToObj(n -> order(new CashPoint("MNL-" + n % 3)))
                .toList();
        String list = list(orders);
        try (CashSimulator distributor = new CashSimulator(0, state)) {
            distributor.chance().set(Json.read("{\"unclaimed\": 0.3, \"seed\": 5}", Faults.class));
            distributor.start();
            assertThat(put(distributor, list)).isEqualTo(204);
            assertThat(put(distributor, list)).isEqualTo(204);
            List<CashReceipt> receipts = receipts(get(distributor, "/receipts"));
            assertThat(receipts).hasSizeBetween(20, 49);
            assertThat(distributor.paid()).hasSameSizeAs(receipts);
            assertThat(receipts)
                    .allMatch(receipt -> orders.stream()
                            .anyMatch(order -> codes.of(order.payoutId()).equals(receipt.code())));
            assertThat(receipts(get(distributor, "/receipts?after=" + receipts.size())))
                    .isEmpty();
        }
    }

    @Test
    void a_list_of_before_its_codes_had_an_end_is_what_it_was() throws Exception {
        PaymentInstruction order = order(new CashPoint("MNL-1"));
        String line = "%s,MNL-1,450.00,PHP,%s".formatted(order.orderId(), codes.of(order.payoutId()));
        assertThat(list(List.of(order), Optional.empty()))
                .isEqualTo("orderId,point,amount,currency,code\r\n" + line + "\r\n");
        assertThat(list(List.of(order), Optional.of(LocalDate.parse("2026-04-30"))))
                .isEqualTo("orderId,point,amount,currency,code,validUntil\r\n" + line + ",2026-04-30\r\n");
    }

    @Test
    void a_code_is_refused_after_its_last_day_until_another_list_has_it() throws Exception {
        PaymentInstruction order = order(new CashPoint("MNL-1"));
        String code = codes.of(order.payoutId());
        try (CashSimulator distributor = new CashSimulator(0, state)) {
            distributor.chance().set(Json.read("{\"unclaimed\": 1}", Faults.class));
            distributor.start();
            assertThat(put(distributor, list(List.of(order), Optional.of(LocalDate.parse("2026-04-30")))))
                    .isEqualTo(204);
            assertThat(comes(distributor, "0000-0000-0000", "2026-04-30T10:00:00Z"))
                    .isEqualTo(404);
            assertThat(comes(distributor, code, "2026-05-01T00:00:00Z")).isEqualTo(410);
            assertThat(distributor.paid()).isEmpty();
            assertThat(put(distributor, list(List.of(order), Optional.of(LocalDate.parse("2026-06-30")))))
                    .isEqualTo(204);
            assertThat(comes(distributor, code, "2026-05-01T00:00:00Z")).isEqualTo(204);
            assertThat(comes(distributor, code, "2026-05-02T00:00:00Z")).isEqualTo(409);
        }
        try (CashSimulator again = new CashSimulator(0, state)) {
            again.start();
            assertThat(again.paid()).hasSize(1);
            assertThat(comes(again, code, "2026-05-02T00:00:00Z")).isEqualTo(409);
        }
    }

    @Test
    void a_list_has_only_cash_points_on_it() {
        for (Payee payee : List.of(new Wallet("globe", "+639171234567"), new CashPoint("=1+1"), new CashPoint("a,b"))) {
            assertThatThrownBy(() -> list(List.of(order(payee)))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void wrong_receipts_are_refused_with_every_place() {
        String code = codes.of(UUID.randomUUID());
        String csv =
                "code,when\n%s,2026-04-01T10:00:00+08:00\n0000-0000-0001,soon\n%s,2026-04-01T10:00:00Z,x\n%s,2126-04-01T10:00:00Z\n"
                        .formatted(code, code, code);
        assertThat(pointers(csv)).containsExactly("/rows/1/code", "/rows/1/when", "/rows/2", "/rows/3/when");
        String twice = "code,when\r\n%s,2026-04-01T10:00:00Z\r\n%s,2026-04-01T10:00:00Z\r\n".formatted(code, code);
        assertThat(pointers(twice)).containsExactly("/rows/1/code");
        assertThat(pointers("")).containsExactly("/header");
        assertThat(pointers("when,code\n")).containsExactly("/header");
        assertThatThrownBy(() -> receipts("code,when\n" + "a".repeat(1_000_000)))
                .isInstanceOf(ProblemException.class);
        String many = "code,when\n" + (code + ",2026-04-01T10:00:00Z\n").repeat(CashReceiptParser.MAX_RECEIPTS + 1);
        assertThatThrownBy(() -> receipts(many))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(CashReceiptProblem.CASH_RECEIPTS_TOO_MANY));
    }

    @Test
    void receipts_are_read_as_any_spreadsheet_writes_them() throws Exception {
        String code = codes.of(UUID.randomUUID());
        String other = codes.of(UUID.randomUUID());
        CashReceipt handedOut = new CashReceipt(code, Instant.parse("2026-04-01T02:00:00Z"));
        for (String csv : List.of(
                "code,when\n%s,2026-04-01T10:00:00+08:00\n",
                "\uFEFFcode,when\r\n%s,2026-04-01T10:00:00+08:00",
                "\"code\",\"when\"\r\n\"%s\",\"2026-04-01T10:00:00+08:00\"\r\n",
                "\uFEFFcode;when\r\n%s;2026-04-01T10:00:00+08:00\r\n",
                "\n code , when \n\n%s,\"2026-04-01T10:00:00+08:00\n\"\n\n")) {
            assertThat(receipts(csv.formatted(code))).containsExactly(handedOut);
        }
        String odd = "code,when\n\"%s,2026\",soon\n\"a\nb\",2026-04-01T10:00:00Z\n%s,2026-04-01T10:00:00Z\n";
        assertThat(pointers(odd.formatted(code, other)))
                .containsExactly("/rows/0/code", "/rows/0/when", "/rows/1/code");
        assertThatThrownBy(() -> receipts("code,when\n\"" + code)).isInstanceOf(ProblemException.class);
    }

    private static List<String> pointers(String csv) {
        try {
            receipts(csv);
            return List.of();
        } catch (ProblemException refused) {
            return refused.fieldErrors().stream().map(FieldError::pointer).toList();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<CashReceipt> receipts(String csv) throws java.io.IOException {
        return CashReceiptParser.read(new StringReader(csv), Instant.now());
    }

    private String list(List<PaymentInstruction> orders) throws java.io.IOException {
        return list(orders, Optional.of(LocalDate.parse("2126-04-01")));
    }

    private String list(List<PaymentInstruction> orders, Optional<LocalDate> validUntil) throws java.io.IOException {
        StringBuilder out = new StringBuilder();
        new CashListWriter(codes).write(orders.iterator(), validUntil, out);
        return out.toString();
    }

    private static PaymentInstruction order(Payee payee) {
        return new PaymentInstruction(
                UUID.randomUUID(), UUID.randomUUID(), Money.of("450.00", "PHP"), payee, "2026-03");
    }

    private int put(CashSimulator distributor, String list) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(distributor.address() + "/lists/1"))
                .PUT(BodyPublishers.ofString(list))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int comes(CashSimulator distributor, String code, String at) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(distributor.address() + "/codes/" + code + "?at=" + at))
                .POST(BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String get(CashSimulator distributor, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(distributor.address() + path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static CashCodes codes(String secret) {
        return new CashCodes(secret);
    }
}
