package org.mutuality.journal.odk.xform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.AnswerDataFactory;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/**
 * A phone without a screen that fills in a form from the first page to the last: JavaRosa, the engine of ODK Collect.
 */
public final class OdkCollectSimulator {
    static {
        new XFormsModule().registerModule();
        new JavaRosaCoreModule().registerModule();
    }

    private final FormDef form;
    private final FormEntryController pages;
    private final List<String> askedQuestions = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private OdkCollectSimulator(FormDef form) {
        this.form = form;
        this.pages = new FormEntryController(new FormEntryModel(form));
    }

    public static OdkCollectSimulator open(byte[] xform) {
        try {
            FormDef form = new XFormParser(
                            new InputStreamReader(new ByteArrayInputStream(xform), StandardCharsets.UTF_8))
                    .parse(null);
            form.initialize(true, new InstanceInitializationFactory());
            return new OdkCollectSimulator(form);
        } catch (Exception e) {
            throw new AssertionError(new String(xform, StandardCharsets.UTF_8), e);
        }
    }

    public FormDef form() {
        return form;
    }

    /**
     * Answers the questions in the form's order.
     *
     * @param answers path such as {@code /data/answers/children[2]/child_age} → what is typed or chosen (separated by
     *     spaces); an entry is added to a repeat by its own path, {@code /data/answers/children[2]} → ""
     */
    public OdkCollectSimulator fill(Map<String, String> answers) {
        pages.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = pages.stepToNextEvent();
                event != FormEntryController.EVENT_END_OF_FORM;
                event = pages.stepToNextEvent()) {
            String place = place();
            if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT && answers.containsKey(place)) {
                pages.newRepeat();
            } else if (event == FormEntryController.EVENT_QUESTION) {
                askedQuestions.add(place);
                answer(place, answers.get(place));
            }
        }
        return this;
    }

    /** Paths of the questions that were shown. */
    public List<String> askedQuestions() {
        return askedQuestions;
    }

    /** Paths of the answers that the phone itself refused. */
    public List<String> refused() {
        return refused;
    }

    /** The submission. */
    public byte[] sent() {
        try {
            pages.finalizeFormEntry();
            return new XFormSerializingVisitor().serializeInstance(form.getMainInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String place, String answer) {
        if (answer != null) {
            FormEntryPrompt prompt = pages.getModel().getQuestionPrompt();
            var data = AnswerDataFactory.template(prompt.getControlType(), prompt.getDataType())
                    .cast(new UncastData(answer));
            if (pages.answerQuestion(data, false) != FormEntryController.ANSWER_OK) {
                refused.add(place);
            }
        }
    }

    // A question occurs once in its entry; only entries are numbered.
    private String place() {
        String place =
                pages.getModel().getFormIndex().getReference().toString(true).replace("/answers[1]", "/answers");
        return pages.getModel().getEvent() == FormEntryController.EVENT_QUESTION
                ? place.substring(0, place.lastIndexOf('['))
                : place;
    }
}
