package org.mutuality.journal.openrosa;

import java.util.Locale;
import java.util.TreeMap;
import org.mutuality.journal.form.Wording;
import org.mutuality.platform.problem.Sayings;

/** Texts of an XForm beside those of its form, in every language of the service. */
enum Phrase {
    MONTH,
    MONTH_TO_COME,
    FAMILY,
    FAMILY_HINT,
    FAMILY_WRONG,
    OTHER_WRONG,
    DAY_WRONG,
    CENTS,
    YES,
    NO,
    BETWEEN,
    AT_LEAST,
    AT_MOST,
    LONGEST;

    Wording with(Object... arguments) {
        String key = "xform." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        var texts = new TreeMap<String, String>();
        Sayings.known()
                .forEach((language, messages) -> texts.put(
                        language, new Sayings(language, messages).pattern(key).formatted(arguments)));
        return new Wording(texts);
    }
}
