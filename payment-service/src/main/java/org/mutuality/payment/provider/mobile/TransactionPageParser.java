package org.mutuality.payment.provider.mobile;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.StatementPage;
import org.mutuality.payment.provider.StatementPage.StatementEntry;

/** A page of our account's transactions. Only what goes out counts; a number is read for its country, and isn't kept. */
final class TransactionPageParser {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";
    private static final int LONGEST_REFERENCE = 256;

    private TransactionPageParser() {}

    /**
     * @param account our own, into which money comes that is none of ours to compare
     * @param from of the list: when a transaction was told that doesn't say when
     * @param offset of the page in the whole list
     * @throws IOException it can't be read to its end: then nobody knows what is missing
     */
    static StatementPage page(OperatorResponse reply, String account, Instant from, long offset) throws IOException {
        if (reply.status() != 200
                || !reply.body().isArray()
                || reply.available().isEmpty()) {
            throw new IOException("the list of its transactions was answered with " + reply.brief());
        }
        List<StatementEntry> entries = new ArrayList<>();
        for (JsonNode transaction : reply.body()) {
            booked(transaction, account, from).ifPresent(entries::add);
        }
        long next = offset + reply.body().size();
        boolean last = next >= reply.available().getAsLong();
        if (!last && reply.body().isEmpty()) {
            throw new IOException("its transactions end before the last one");
        }
        return new StatementPage(List.copyOf(entries), next, last);
    }

    private static Optional<StatementEntry> booked(JsonNode transaction, String account, Instant from)
            throws IOException {
        Optional<StatementPage.EntryStatus> state =
                state(transaction.path("transactionStatus").asText(""));
        boolean comesIn = party(transaction, "accountid").equals(Optional.of(account));
        // What has failed has moved nothing.
        return comesIn || state.isEmpty() ? Optional.empty() : Optional.of(booked(transaction, state.get(), from));
    }

    private static StatementEntry booked(JsonNode transaction, StatementPage.EntryStatus state, Instant from)
            throws IOException {
        try {
            String reference = transaction.path("transactionReference").asText("");
            if (reference.isBlank() || reference.length() > LONGEST_REFERENCE || reference.indexOf(0) >= 0) {
                throw new IOException("one of its transactions has no reference");
            }
            return new StatementEntry(
                    reference,
                    orderId(transaction
                            .path("requestingOrganisationTransactionReference")
                            .asText("")),
                    Money.of(
                            transaction.path("amount").asText(""),
                            transaction.path("currency").asText("")),
                    state,
                    party(transaction, "msisdn").flatMap(TransactionPageParser::country),
                    OperatorResponseMapper.at(transaction.path("creationDate").asText(""), from));
        } catch (IllegalArgumentException e) {
            throw new IOException("the amount of one of its transactions is invalid", e);
        }
    }

    private static Optional<StatementPage.EntryStatus> state(String status) {
        return switch (status) {
            case "completed" -> Optional.of(StatementPage.EntryStatus.PAID);
            case "reversed" -> Optional.of(StatementPage.EntryStatus.REVERSED);
            case "pending", "initiated", "authorised", "submitted" -> Optional.of(StatementPage.EntryStatus.UNDER_WAY);
            default -> Optional.empty();
        };
    }

    private static Optional<String> party(JsonNode transaction, String key) {
        for (JsonNode identifier : transaction.path("creditParty")) {
            if (identifier.path("key").asText("").equals(key)) {
                return Optional.of(identifier.path("value").asText(""));
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> orderId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> country(String msisdn) {
        try {
            return Optional.ofNullable(PLANS.getRegionCodeForNumber(PLANS.parse(msisdn, NO_COUNTRY)))
                    .filter(region -> region.matches("[A-Z]{2}"));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
