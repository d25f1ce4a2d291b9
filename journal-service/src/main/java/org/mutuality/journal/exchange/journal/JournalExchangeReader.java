package org.mutuality.journal.exchange.journal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.platform.http.json.TextFormats;

/**
 * The exchanges among the answers of a journal, as the core form asks for them. Entries that lack something, or hold what no
 * exchange can be, are passed over: the journal is kept, and says what is missing.
 */
public final class JournalExchangeReader {
    /** Name of the repeat. */
    public static final String EXCHANGES = "exchanges";

    static final String DIRECTION = "exchange_direction";
    public static final String WITH = "exchange_with";
    static final String KIND = "exchange_kind";
    public static final String ON = "exchange_on";
    public static final String VALUE = "exchange_value";
    public static final String PRIVATE = "exchange_private";
    private static final String OUTSIDE = "outside";

    private JournalExchangeReader() {}

    /** @param told entries of the repeat, as the form reads them */
    public static List<ReportedExchange> entries(
            UUID familyId, UUID cohortId, String country, List<Map<String, Object>> told) {
        return told.stream()
                .flatMap(entry -> entry(familyId, cohortId, country, entry).stream())
                .distinct()
                .toList();
    }

    static Optional<ReportedExchange> entry(UUID familyId, UUID cohortId, String country, Map<String, Object> told) {
        if (!told.keySet().containsAll(List.of(DIRECTION, KIND, ON))
                || !(isOutside(told) || other(told).isPresent())) {
            return Optional.empty();
        }
        HelpTransfer passing = HelpTransfer.perspectiveOf(
                familyId,
                cohortId,
                country,
                HelpDirection.of(text(told, DIRECTION)),
                other(told),
                HelpKind.of(text(told, KIND)),
                LocalDate.parse(text(told, ON)));
        return Optional.of(new ReportedExchange(
                passing, new Declaration(familyId, value(told), isPrivate(told), Optional.empty(), Optional.empty())));
    }

    static boolean isOutside(Map<String, Object> told) {
        return text(told, WITH).strip().equalsIgnoreCase(OUTSIDE);
    }

    /** The family it names; empty when that is no id. */
    static Optional<UUID> other(Map<String, Object> told) {
        try {
            return Optional.of(TextFormats.uuid(text(told, WITH).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty when there is none, or one in parts of cents. */
    static Optional<Money> value(Map<String, Object> told) {
        try {
            return told.get(VALUE) instanceof Map<?, ?> money
                    ? Optional.of(Money.of(String.valueOf(money.get("amount")), String.valueOf(money.get("currency"))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Answers without the private entries: for who writes on a family's behalf. */
    public static Map<String, Object> withoutPrivate(Map<String, Object> answers) {
        Map<String, Object> left = new LinkedHashMap<>(answers);
        left.computeIfPresent(
                EXCHANGES,
                (name, told) -> told instanceof List<?> entries
                        ? entries.stream()
                                .filter(entry -> !(entry instanceof Map<?, ?> one && isPrivate(one)))
                                .toList()
                        : told);
        return left;
    }

    /** Answers without any: for who only listens. */
    public static Map<String, Object> withoutExchanges(Map<String, Object> answers) {
        Map<String, Object> left = new LinkedHashMap<>(answers);
        left.remove(EXCHANGES);
        return left;
    }

    private static boolean isPrivate(Map<?, ?> told) {
        return Boolean.TRUE.equals(told.get(PRIVATE));
    }

    private static String text(Map<String, Object> told, String name) {
        return String.valueOf(told.get(name));
    }
}
