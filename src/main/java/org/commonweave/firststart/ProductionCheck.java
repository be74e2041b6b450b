package org.commonweave.firststart;

import java.util.List;
import org.commonweave.firststart.WeakSettings.Weakness;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a service for production with settings made for trying it, before anything else is started, and says all
 * of them at once.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ProductionCheck implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        Environment environment = factory.getBean(Environment.class);
        if (environment.getProperty("commonweave.production", Boolean.class, false)
                || environment.acceptsProfiles(Profiles.of("production"))) {
            List<Weakness> found = new Weaknesses(environment).found();
            if (!found.isEmpty()) {
                throw new WeakSettings(found);
            }
        }
    }
}
