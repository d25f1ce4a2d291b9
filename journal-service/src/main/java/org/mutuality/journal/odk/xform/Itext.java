package org.mutuality.journal.odk.xform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.odk.xml.XmlWriter;

/** What an XForm says, in every language of its form; what isn't translated is told in the form's own. */
final class Itext {
    private final FormDefinition form;
    private final Map<String, LocalizedText> texts = new LinkedHashMap<>();

    Itext(FormDefinition form) {
        this.form = form;
    }

    /** @return by which the text is referred to */
    String addText(String id, LocalizedText wording) {
        texts.put(id, wording);
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
            texts.forEach((id, wording) -> text(xml, id, translation(wording, language)));
            xml.close();
        }
        xml.close();
    }

    // Our own phrases may know neither language; English then, as everywhere.
    private String translation(LocalizedText wording, String language) {
        LocalizedText.TranslatedText said = wording.in(language, form.defaultLanguage());
        return said.fallback() ? wording.in(form.defaultLanguage(), "en").text() : said.text();
    }

    private static void text(XmlWriter xml, String id, String said) {
        xml.open("text", "id", id).leaf("value", said).close();
    }

    /** As apps show it in their menu: Español (es). */
    static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return "%s (%s)".formatted(locale.getDisplayName(locale), language);
    }
}
