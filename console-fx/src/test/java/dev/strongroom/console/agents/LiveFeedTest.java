package dev.strongroom.console.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.JobQuery;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.sample.Inline;
import dev.strongroom.console.sample.Mood;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is heard of an account")
class LiveFeedTest {
    private final SampleAgent agent = new SampleAgent(Mood.WELL);
    private final LiveFeed feed = new LiveFeed(agent.account("any"), new Inline(), Runnable::run);

    @Test
    @DisplayName("does not let an answer that is older than an event bring back a job that has ended")
    void forgetsEndedJobs() throws Exception {
        JobView job = agent.account("any")
                .jobs()
                .list(JobQuery.of(JobStatus.IN_PROGRESS), PageQuery.first())
                .items()
                .getFirst();
        assertThat(feed.running()).extracting(JobView::id).contains(job.id());

        agent.sampleAccount().progress(job.id(), JobStatus.SUCCEEDED, JobProgress.NONE);
        feed.learn(job);

        assertThat(feed.running()).extracting(JobView::id).doesNotContain(job.id());
    }

    @Test
    @DisplayName("goes on telling of running jobs when memory was tidied up")
    void survivesTheCollector() {
        var heard = new AtomicInteger();
        feed.running().addListener((ListChangeListener<JobView>) _ -> heard.incrementAndGet());
        System.gc();

        agent.sampleAccount().progress(feed.running().getFirst().id(), JobStatus.SUCCEEDED, JobProgress.NONE);

        assertThat(heard).hasPositiveValue();
    }

    @Test
    @DisplayName("tells an agent that another one stands in for from one that does not answer")
    void distrusts() {
        agent.sampleAccount().loseLine(new ChangedCertificateException(SampleAgent.FINGERPRINT));

        assertThat(feed.link().get()).isEqualTo(AgentState.Kind.DISTRUSTED);
    }
}
