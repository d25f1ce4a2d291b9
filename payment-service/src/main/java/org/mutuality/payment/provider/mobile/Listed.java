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
import org.mutuality.payment.provider.BookPage;
import org.mutuality.payment.provider.BookPage.Booked;

/** A page of our account's transactions. Only what goes out counts; a number is read for its country, and isn't kept. */
final class Listed {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";
    private static final int LONGEST_REFERENCE = 256;

    private Listed() {}

    /**
     * @param account our own, into which money comes that is none of ours to compare
     * @param from of the list: when a transaction was told that doesn't say when
     * @param offset of the page in the whole list
     * @throws IOException it can't be read to its end: then nobody knows what is missing
     */
    static BookPage page(Reply reply, String account, Instant from, long offset) throws IOException {
        if (reply.status() != 200
                || !reply.body().isArray()
                || reply.available().isEmpty()) {
            throw new IOException("the list of its transactions was answered with " + reply.brief());
        }
        List<Booked> entries = new ArrayList<>();
        for (JsonNode transaction : reply.body()) {
            booked(transaction, account, from).ifPresent(entries::add);
        }
        long next = offset + reply.body().size();
        boolean last = next >= reply.available().getAsLong();
        if (!last && reply.body().isEmpty()) {
            throw new IOException("its transactions end before the last one");
        }
        return new BookPage(List.copyOf(entries), next, last);
    }

    private static Optional<Booked> booked(JsonNode transaction, String account, Instant from) throws IOException {
        Optional<BookPage.State> state =
                state(transaction.path("transactionStatus").asText(""));
        boolean comesIn = party(transaction, "accountid").equals(Optional.of(account));
        // What has failed has moved nothing.
        return comesIn || state.isEmpty() ? Optional.empty() : Optional.of(booked(transaction, state.get(), from));
    }

    private static Booked booked(JsonNode transaction, BookPage.State state, Instant from) throws IOException {
        try {
            String reference = transaction.path("transactionReference").asText("");
            if (reference.isBlank() || reference.length() > LONGEST_REFERENCE || reference.indexOf(0) >= 0) {
                throw new IOException("one of its transactions has no reference");
            }
            return new Booked(
                    reference,
                    orderId(transaction
                            .path("requestingOrganisationTransactionReference")
                            .asText("")),
                    Money.of(
                            transaction.path("amount").asText(""),
                            transaction.path("currency").asText("")),
                    state,
                    party(transaction, "msisdn").flatMap(Listed::country),
                    Told.at(transaction.path("creationDate").asText(""), from));
        } catch (IllegalArgumentException e) {
            throw new IOException("the amount of one of its transactions is invalid", e);
        }
    }

    private static Optional<BookPage.State> state(String status) {
        return switch (status) {
            case "completed" -> Optional.of(BookPage.State.PAID);
            case "reversed" -> Optional.of(BookPage.State.REVERSED);
            case "pending", "initiated", "authorised", "submitted" -> Optional.of(BookPage.State.UNDER_WAY);
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
