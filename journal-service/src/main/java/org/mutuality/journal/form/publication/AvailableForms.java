package org.mutuality.journal.form.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mutuality.journal.form.Form;

/** Forms to fill in: one version of each name. */
@ApplicationScoped
public class AvailableForms {
    private final FormCatalog forms;
    private final FormQueries published;

    AvailableForms(FormCatalog forms, FormQueries published) {
        this.forms = forms;
        this.published = published;
    }

    /** The newest version of each form, and of the country's current form the version that is current. */
    public Collection<Form> forCountry(String country) {
        Map<String, Form> offered = new LinkedHashMap<>();
        offer(forms.core().getFirst(), offered);
        published.newest(country).forEach(id -> forms.form(id).ifPresent(form -> offer(form, offered)));
        offer(forms.current(country), offered);
        return offered.values();
    }

    /** Every form that journals of the country may have been submitted by, in all versions. */
    public Collection<Form> allForCountry(String country) {
        List<Form> all = new ArrayList<>(forms.core());
        published.all(country).forEach(id -> forms.form(id).ifPresent(all::add));
        return all;
    }

    private static void offer(Form form, Map<String, Form> offered) {
        offered.put(form.formId().name(), form);
    }
}
