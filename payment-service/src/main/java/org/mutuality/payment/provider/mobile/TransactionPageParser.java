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

/**
 * Parses a page of our account's transactions. Only outgoing payments count; a phone number is read for its country and not
 * stored.
 */
final class TransactionPageParser {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";
    private static final int MAX_REFERENCE_LENGTH = 256;

    private TransactionPageParser() {}

    /**
     * @param account our own; incoming money is not compared
     * @param from of the list: the time of a transaction that has none
     * @param offset of the page in the whole list
     * @throws IOException the page cannot be read completely: then it is unknown what is missing
     */
    static StatementPage page(OperatorResponse response, String account, Instant from, long offset) throws IOException {
        if (response.status() != 200
                || !response.body().isArray()
                || response.available().isEmpty()) {
            throw new IOException("the list of its transactions was answered with " + response.brief());
        }
        List<StatementEntry> entries = new ArrayList<>();
        for (JsonNode transaction : response.body()) {
            booked(transaction, account, from).ifPresent(entries::add);
        }
        long next = offset + response.body().size();
        boolean last = next >= response.available().getAsLong();
        if (!last && response.body().isEmpty()) {
            throw new IOException("its transactions end before the last one");
        }
        return new StatementPage(List.copyOf(entries), next, last);
    }

    private static Optional<StatementEntry> booked(JsonNode transaction, String account, Instant from)
            throws IOException {
        Optional<StatementPage.EntryStatus> state =
                state(transaction.path("transactionStatus").asText(""));
        boolean isIncoming = party(transaction, "accountid").equals(Optional.of(account));
        // Failed transactions have moved no money.
        return isIncoming || state.isEmpty() ? Optional.empty() : Optional.of(booked(transaction, state.get(), from));
    }

    private static StatementEntry booked(JsonNode transaction, StatementPage.EntryStatus state, Instant from)
            throws IOException {
        try {
            String reference = transaction.path("transactionReference").asText("");
            if (reference.isBlank() || reference.length() > MAX_REFERENCE_LENGTH || reference.indexOf(0) >= 0) {
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
