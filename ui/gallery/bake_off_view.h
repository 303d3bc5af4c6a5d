// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/models/app_context.h"
#include "ui/models/bake_off_session.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace graft {

class BakeOffSetup;
class BakeOffTableModel;
class BenchmarkSession;
class DownloadQueue;
class EmptyState;
class InlineMessage;
class TradeOffChart;

/// Several networks on one's own pictures: what takes part on the left, the result as table and chart on the right.
class BakeOffView : public QWidget {
    Q_OBJECT
public:
    BakeOffView(AppContext& context, DownloadQueue& downloads, BenchmarkSession& benchmarks, QWidget* parent = nullptr);

    /// Ticks these models. The result of the last bake-off stays.
    void prepare(const std::vector<const CatalogueEntry*>& ticked);
    [[nodiscard]] BakeOffSetup* setup() const { return m_setup; }
    [[nodiscard]] const BakeOffSession& session() const { return m_session; }
    [[nodiscard]] TradeOffChart* chart() const { return m_chart; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QPushButton* startButton() const { return m_start; }
    [[nodiscard]] QPushButton* openButton() const { return m_open; }
    /// Opens a finished row's network in the designer, as another tab: with its new last layer and what it learned.
    void openRow(int row);
    /// Writes the table; an error is shown.
    void exportTable(const QString& file);
    void retranslate();

Q_SIGNALS:
    void backRequested();
    /// The document holds a network of the table.
    void opened();

private:
    [[nodiscard]] QWidget* createResults();
    void connectSession();
    void start();
    void updateState();
    void showRows();
    void showChart();
    void chooseRow(int row);
    /// The row that is selected in the table, else the winner; -1 for none.
    [[nodiscard]] int chosenRow() const;
    [[nodiscard]] QString hindrance() const;
    void takeOver(int row, Result<LoadedModel> model);

    AppContext m_context;
    BenchmarkSession& m_benchmarks;
    BakeOffSession m_session;
    BakeOffSetup* m_setup;
    QPushButton* m_back;
    QPushButton* m_start;
    QPushButton* m_cancel;
    QLabel* m_hint;
    QLabel* m_stage;
    QProgressBar* m_progress;
    QStackedWidget* m_results = nullptr;
    EmptyState* m_empty = nullptr;
    InlineMessage* m_message = nullptr;
    BakeOffTableModel* m_rows;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table = nullptr;
    TradeOffChart* m_chart = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_export = nullptr;
    DatasetReference m_reference; ///< of the pictures of the last bake-off
    bool m_opening = false;
};

} // namespace graft
