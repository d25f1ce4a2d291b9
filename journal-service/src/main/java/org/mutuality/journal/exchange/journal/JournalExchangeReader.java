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
 * Reads the exchanges among the answers of a journal, as the core form asks for them. Incomplete and invalid entries are ignored:
 * the journal is stored all the same, and is as complete as without them.
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

    /** What an entry must answer to be declared as an exchange. */
    public static final List<String> ESSENTIAL = List.of(DIRECTION, WITH, KIND, ON);

    private JournalExchangeReader() {}

    /** @param listed entries of the repeat, as the form reads them */
    public static List<ReportedExchange> entries(
            UUID familyId, UUID cohortId, String country, List<Map<String, Object>> listed) {
        return listed.stream()
                .flatMap(entry -> entry(familyId, cohortId, country, entry).stream())
                .distinct()
                .toList();
    }

    static Optional<ReportedExchange> entry(UUID familyId, UUID cohortId, String country, Map<String, Object> entry) {
        if (!entry.keySet().containsAll(List.of(DIRECTION, KIND, ON))
                || !(isOutside(entry) || other(entry).isPresent())) {
            return Optional.empty();
        }
        HelpTransfer transfer = HelpTransfer.perspectiveOf(
                familyId,
                cohortId,
                country,
                HelpDirection.of(text(entry, DIRECTION)),
                other(entry),
                HelpKind.of(text(entry, KIND)),
                LocalDate.parse(text(entry, ON)));
        return Optional.of(new ReportedExchange(
                transfer,
                new Declaration(familyId, value(entry), isPrivate(entry), Optional.empty(), Optional.empty())));
    }

    static boolean isOutside(Map<String, Object> entry) {
        return text(entry, WITH).strip().equalsIgnoreCase(OUTSIDE);
    }

    /** The family it names; empty when that is no id. */
    static Optional<UUID> other(Map<String, Object> entry) {
        try {
            return Optional.of(TextFormats.uuid(text(entry, WITH).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty when there is none, or when it has fractions of the smallest unit. */
    static Optional<Money> value(Map<String, Object> entry) {
        try {
            return entry.get(VALUE) instanceof Map<?, ?> money
                    ? Optional.of(Money.of(String.valueOf(money.get("amount")), String.valueOf(money.get("currency"))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Answers without private exchanges: for those who submit on a family's behalf. */
    public static Map<String, Object> withoutPrivate(Map<String, Object> answers) {
        Map<String, Object> visible = new LinkedHashMap<>(answers);
        visible.computeIfPresent(
                EXCHANGES,
                (name, value) -> value instanceof List<?> entries
                        ? entries.stream()
                                .filter(entry -> !(entry instanceof Map<?, ?> one && isPrivate(one)))
                                .toList()
                        : value);
        return visible;
    }

    /** Answers without exchanges: for the family's liaison. */
    public static Map<String, Object> withoutExchanges(Map<String, Object> answers) {
        Map<String, Object> visible = new LinkedHashMap<>(answers);
        visible.remove(EXCHANGES);
        return visible;
    }

    private static boolean isPrivate(Map<?, ?> entry) {
        return Boolean.TRUE.equals(entry.get(PRIVATE));
    }

    private static String text(Map<String, Object> entry, String name) {
        return String.valueOf(entry.get(name));
    }
}
