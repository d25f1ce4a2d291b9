package org.mutuality.journal.odk.xform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.odk.xml.XmlWriter;

/**
 * A form as an XForm.
 *
 * @param md5 hash of {@code document}, by which clients detect changes
 */
record XForm(byte[] document, String md5) {
    static XForm of(Form form) {
        Itext itext = new Itext(form.definition());
        // Texts come before their references; so the first pass only collects them.
        document(form, itext);
        byte[] document = document(form, itext);
        return new XForm(document, md5(document));
    }

    private static byte[] document(Form form, Itext itext) {
        FormDefinition definition = form.definition();
        XFormPaths paths = new XFormPaths(definition.questions());
        return XmlWriter.document(xml -> {
            xml.open(
                    "h:html",
                    "xmlns",
                    "http://www.w3.org/2002/xforms",
                    "xmlns:h",
                    "http://www.w3.org/1999/xhtml",
                    "xmlns:jr",
                    "http://openrosa.org/javarosa",
                    "xmlns:odk",
                    "http://www.opendatakit.org/xforms");
            xml.open("h:head").leaf("h:title", title(definition)).open("model", "odk:xforms-version", "1.0.0");
            itext.write(xml);
            instance(form, xml);
            Binds.write(form, paths, itext, xml);
            xml.close().close().open("h:body");
            BodyControls.write(definition, paths, itext, xml);
            xml.close().close();
        });
    }

    static String title(FormDefinition form) {
        return form.title().in(form.defaultLanguage(), form.defaultLanguage()).text();
    }

    private static void instance(Form form, XmlWriter xml) {
        xml.open("instance")
                .open(
                        "data",
                        "id",
                        form.formId().name(),
                        "version",
                        Integer.toString(form.formId().version()));
        xml.leaf("month", "").leaf("family", "").open("answers");
        questions(form.definition().questions(), xml);
        xml.close();
        xml.open("meta").leaf("instanceID", "").leaf("timeStart", "").leaf("timeEnd", "");
        xml.close().close().close();
    }

    private static void questions(List<QuestionDefinition> questions, XmlWriter xml) {
        for (QuestionDefinition one : questions) {
            if (one.type() == QuestionType.REPEAT) {
                // Only the template, so that a repeat starts without entries.
                xml.open(one.name(), "jr:template", "");
                questions(one.questions().orElse(List.of()), xml);
                xml.close();
            } else {
                xml.leaf(one.name(), "");
            }
        }
    }

    private static String md5(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
