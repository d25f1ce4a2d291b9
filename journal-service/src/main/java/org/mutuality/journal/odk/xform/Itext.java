package org.mutuality.journal.odk.xform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.odk.xml.XmlWriter;

/** Texts of an XForm in every language of its form; an untranslated text is in the form's default language. */
final class Itext {
    private final FormDefinition form;
    private final Map<String, LocalizedText> texts = new LinkedHashMap<>();

    Itext(FormDefinition form) {
        this.form = form;
    }

    /** @return reference to the text */
    String addText(String id, LocalizedText text) {
        texts.put(id, text);
        return "jr:itext('%s')".formatted(id);
    }

    void write(XmlWriter xml) {
        xml.open("itext");
        List<String> languages = form.languages();
        for (String language : languages) {
            if (language.equals(form.defaultLanguage())) {
                xml.open("translation", "lang", name(language), "default", "true()");
            } else {
                xml.open("translation", "lang", name(language));
            }
            texts.forEach((id, text) -> text(xml, id, translation(text, language)));
            xml.close();
        }
        xml.close();
    }

    // Our own messages may have neither language; then English, as everywhere.
    private String translation(LocalizedText text, String language) {
        LocalizedText.TranslatedText translation = text.in(language, form.defaultLanguage());
        return translation.fallback() ? text.in(form.defaultLanguage(), "en").text() : translation.text();
    }

    private static void text(XmlWriter xml, String id, String translation) {
        xml.open("text", "id", id).leaf("value", translation).close();
    }

    /** As clients show it in their menu: Español (es). */
    static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return "%s (%s)".formatted(locale.getDisplayName(locale), language);
    }
}
