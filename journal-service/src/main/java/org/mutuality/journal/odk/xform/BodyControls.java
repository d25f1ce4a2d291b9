package org.mutuality.journal.odk.xform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormDefinition.Section;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.odk.xml.XmlWriter;

/** Writes the body of an XForm: the envelope, then the form's questions, grouped by section. */
final class BodyControls {
    private static final String MONTHS = "month-year";

    private final FormDefinition form;
    private final XFormPaths paths;
    private final Itext itext;
    private final XmlWriter xml;

    private BodyControls(FormDefinition form, XFormPaths paths, Itext itext, XmlWriter xml) {
        this.form = form;
        this.paths = paths;
        this.itext = itext;
        this.xml = xml;
    }

    static void write(FormDefinition form, XFormPaths paths, Itext itext, XmlWriter xml) {
        BodyControls controls = new BodyControls(form, paths, itext, xml);
        controls.envelope();
        controls.questions();
    }

    private void envelope() {
        xml.open("input", "ref", "/data/month", "appearance", MONTHS);
        label("/data/month", Optional.of(XFormText.MONTH.localized()));
        xml.close().open("input", "ref", "/data/family");
        label("/data/family", Optional.of(XFormText.FAMILY.localized()));
        hint("/data/family", Optional.of(XFormText.FAMILY_HINT.localized()));
        xml.close();
    }

    private void questions() {
        Optional<String> section = Optional.empty();
        for (QuestionDefinition question : form.questions()) {
            if (!question.section().equals(section)) {
                section.ifPresent(name -> xml.close());
                question.section().ifPresent(this::open);
                section = question.section();
            }
            question(question);
        }
        section.ifPresent(name -> xml.close());
    }

    private void open(String section) {
        xml.open("group");
        label(
                "section:" + section,
                form.sections().orElse(List.of()).stream()
                        .filter(one -> one.name().equals(section))
                        .map(Section::title)
                        .findFirst());
    }

    private void question(QuestionDefinition question) {
        String path = paths.path(question.name());
        switch (question.type()) {
            case REPEAT -> repeat(question, path);
            case CHOICE -> choices("select1", question, path);
            case CHOICES -> choices("select", question, path);
            case BOOLEAN -> yesOrNo(question, path);
            case SCALE -> scale(question, path);
            case MONTH -> input(question, path, "appearance", MONTHS);
            default -> input(question, path);
        }
    }

    private void input(QuestionDefinition question, String path, String... attributes) {
        control("input", question, path, attributes);
        xml.close();
    }

    private void control(String name, QuestionDefinition question, String path, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "ref";
        all[1] = path;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        xml.open(name, all);
        label(path, question.label().or(() -> Optional.of(labelFromName(question.name()))));
        hint(path, question.hint());
    }

    private void choices(String name, QuestionDefinition question, String path) {
        control(name, question, path);
        Map<String, LocalizedText> labels = question.choiceLabels().orElse(Map.of());
        for (String choice : question.choices().orElse(List.of())) {
            item(path, choice, labels.getOrDefault(choice, labelFromName(choice)));
        }
        xml.close();
    }

    private void yesOrNo(QuestionDefinition question, String path) {
        control("select1", question, path);
        item(path, "true", XFormText.YES.localized());
        item(path, "false", XFormText.NO.localized());
        xml.close();
    }

    private void item(String path, String value, LocalizedText label) {
        xml.open("item");
        label(path + ":choice:" + value, Optional.of(label));
        xml.leaf("value", value).close();
    }

    private void scale(QuestionDefinition question, String path) {
        String least = question.least().orElseThrow().toPlainString();
        String most = question.most().orElseThrow().toPlainString();
        xml.open("range", "ref", path, "start", least, "end", most, "step", "1");
        label(path, question.label().or(() -> Optional.of(labelFromName(question.name()))));
        hint(path, ScaleLabels.of(question, form));
        xml.close();
    }

    private void repeat(QuestionDefinition question, String path) {
        xml.open("group", "ref", path);
        label(path, question.label().or(() -> Optional.of(labelFromName(question.name()))));
        xml.open("repeat", "nodeset", path);
        question.questions().orElse(List.of()).forEach(this::question);
        xml.close().close();
    }

    private void label(String id, Optional<LocalizedText> localized) {
        localized.ifPresent(text -> xml.leaf("label", "", "ref", itext.addText(id + ":label", text)));
    }

    private void hint(String id, Optional<LocalizedText> localized) {
        localized.ifPresent(text -> xml.leaf("hint", "", "ref", itext.addText(id + ":hint", text)));
    }

    // The first core form has no labels.
    private LocalizedText labelFromName(String name) {
        return new LocalizedText(Map.of(form.defaultLanguage(), name.replace('_', ' ')));
    }
}
