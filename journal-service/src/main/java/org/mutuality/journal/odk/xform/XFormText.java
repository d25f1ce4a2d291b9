package org.mutuality.journal.odk.xform;

import java.util.Locale;
import java.util.TreeMap;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.platform.problem.TranslationCatalog;

/** Texts of an XForm beside those of its form, in every language of the service. */
public enum XFormText {
    MONTH,
    MONTH_TO_COME,
    FAMILY,
    FAMILY_HINT,
    INVALID_FAMILY,
    INVALID_COUNTERPARTY,
    INVALID_DAY,
    CENTS,
    YES,
    NO,
    BETWEEN,
    AT_LEAST,
    AT_MOST,
    LONGEST;

    public LocalizedText localized(Object... arguments) {
        String key = "xform." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        var texts = new TreeMap<String, String>();
        TranslationCatalog.builtInMessages()
                .forEach((language, messages) -> texts.put(
                        language,
                        new TranslationCatalog(language, messages)
                                .translate(key)
                                .formatted(arguments)));
        return new LocalizedText(texts);
    }
}
