package org.mutuality.journal.passbook.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.passbook.indicator.AnswerNumbers;
import org.mutuality.platform.problem.MessageCatalog;

/**
 * Formats texts, numbers and dates for the reader.
 *
 * @param zone time zone of the cohort
 */
public record Localizer(MessageCatalog messages, ZoneId zone) {
    private static final int DECIMALS = 2;

    /** @param key of a message without arguments */
    public String translate(String key) {
        return messages.translate(key);
    }

    public String translate(String key, Object... arguments) {
        return translate(key).formatted(arguments);
    }

    /**
     * Locale of headings, whose language is a message too. Includes the reader's region where the language is the same.
     */
    public Locale locale() {
        Locale requested = Locale.forLanguageTag(messages.language());
        Locale translated = Locale.forLanguageTag(translate("passbook.language"));
        return requested.getLanguage().equals(translated.getLanguage()) ? requested : translated;
    }

    public String language() {
        return locale().toLanguageTag();
    }

    String label(LocalizedText text) {
        return text.in(messages.language(), "en").text();
    }

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale()));
    }

    String initial(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLL", locale()));
    }

    String day(Instant at) {
        return at.atZone(zone).format(days());
    }

    DateTimeFormatter days() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale());
    }

    /** Whole amounts without decimals, others with two. */
    String money(String currency, BigDecimal amount) {
        boolean isWhole = amount.stripTrailingZeros().scale() <= 0;
        return currency + " " + number(amount, isWhole ? 0 : DECIMALS);
    }

    private String number(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(number);
    }

    /** A value for people: money with its currency, yes or no. */
    String figure(Object value) {
        return switch (value) {
            case Boolean yes -> translate(yes ? "passbook.yes" : "passbook.no");
            case Map<?, ?> money ->
                AnswerNumbers.number(money)
                        .map(amount -> money(Objects.toString(money.get("currency")), amount))
                        .orElse("");
            default -> plain(value);
        };
    }

    private String plain(Object value) {
        return AnswerNumbers.number(value).map(number -> number(number, 0)).orElseGet(() -> Objects.toString(value));
    }
}
