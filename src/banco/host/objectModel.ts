// Every kind of object with its members: what of the Excel API the bench emulates.
import type { ObjectModel } from "./members";
import { rangeBorderCollectionModel, rangeBorderModel } from "./model/borderModel";
import {
  chartModel,
  chartCollectionModel,
  chartSeriesModel,
  chartSeriesCollectionModel,
} from "./model/chartModel";
import {
  chartAreaFormatModel,
  chartAxesModel,
  chartAxisModel,
  chartAxisFormatModel,
  chartAxisTitleModel,
  chartAxisTitleFormatModel,
  chartBorderModel,
  chartDataLabelFormatModel,
  chartDataLabelsModel,
  chartFillModel,
  chartFontModel,
  chartGridlinesModel,
  chartGridlinesFormatModel,
  chartLegendModel,
  chartLegendFormatModel,
  chartLineFormatModel,
  chartSeriesFormatModel,
  chartTitleModel,
  chartTitleFormatModel,
} from "./model/chartPartsModel";
import {
  conditionalFormatCollectionModel,
  conditionalFormatModel,
  conditionalFormatRuleModel,
  conditionalRangeBorderCollectionModel,
  conditionalRangeBorderModel,
  conditionalRangeFillModel,
  conditionalRangeFontModel,
  conditionalRangeFormatModel,
  customConditionalFormatModel,
} from "./model/conditionalFormatModel";
import { dataValidationModel } from "./model/dataValidationModel";
import {
  formatProtectionModel,
  rangeFillModel,
  rangeFontModel,
  rangeFormatModel,
} from "./model/formatModel";
import { headerFooterGroupModel, headerFooterModel } from "./model/headerFooterModel";
import { namedItemCollectionModel, namedItemModel } from "./model/namedItemModel";
import { pageLayoutModel } from "./model/pageLayoutModel";
import { rangeAreasModel, rangeCollectionModel } from "./model/rangeAreasModel";
import { rangeModel } from "./model/rangeModel";
import {
  autoFilterModel,
  freezePanesModel,
  worksheetProtectionModel,
} from "./model/sheetPartModel";
import { tableCollectionModel, tableModel } from "./model/tableModel";
import {
  tableColumnCollectionModel,
  tableColumnModel,
  tableRowCollectionModel,
  tableRowModel,
} from "./model/tablePartModel";
import {
  addinInternalServiceModel,
  applicationModel,
  customXmlPartCollectionModel,
  customXmlPartModel,
  documentPropertiesModel,
  settingCollectionModel,
  settingModel,
  workbookModel,
  workbookProtectionModel,
} from "./model/workbookModel";
import { worksheetCollectionModel, worksheetModel } from "./model/worksheetModel";

/** The emulated part of the Excel API. */
export const objectModel: ObjectModel = {
  Workbook: workbookModel,
  Application: applicationModel,
  WorkbookProtection: workbookProtectionModel,
  DocumentProperties: documentPropertiesModel,
  AddinInternalService: addinInternalServiceModel,
  WorksheetCollection: worksheetCollectionModel,
  Worksheet: worksheetModel,
  WorksheetProtection: worksheetProtectionModel,
  WorksheetFreezePanes: freezePanesModel,
  WorksheetAutoFilter: autoFilterModel,
  PageLayout: pageLayoutModel,
  HeaderFooterGroup: headerFooterGroupModel,
  HeaderFooter: headerFooterModel,
  Range: rangeModel,
  RangeAreas: rangeAreasModel,
  RangeCollection: rangeCollectionModel,
  RangeFormat: rangeFormatModel,
  RangeFill: rangeFillModel,
  RangeFont: rangeFontModel,
  RangeBorderCollection: rangeBorderCollectionModel,
  RangeBorder: rangeBorderModel,
  DataValidation: dataValidationModel,
  ConditionalFormatCollection: conditionalFormatCollectionModel,
  ConditionalFormat: conditionalFormatModel,
  CustomConditionalFormat: customConditionalFormatModel,
  ConditionalFormatRule: conditionalFormatRuleModel,
  ConditionalRangeFormat: conditionalRangeFormatModel,
  ConditionalRangeFill: conditionalRangeFillModel,
  ConditionalRangeFont: conditionalRangeFontModel,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollectionModel,
  ConditionalRangeBorder: conditionalRangeBorderModel,
  ChartCollection: chartCollectionModel,
  Chart: chartModel,
  ChartSeriesCollection: chartSeriesCollectionModel,
  ChartSeries: chartSeriesModel,
  ChartTitle: chartTitleModel,
  ChartTitleFormat: chartTitleFormatModel,
  ChartFont: chartFontModel,
  ChartAreaFormat: chartAreaFormatModel,
  ChartFill: chartFillModel,
  ChartBorder: chartBorderModel,
  ChartLineFormat: chartLineFormatModel,
  ChartLegend: chartLegendModel,
  ChartLegendFormat: chartLegendFormatModel,
  ChartAxes: chartAxesModel,
  ChartAxis: chartAxisModel,
  ChartAxisTitle: chartAxisTitleModel,
  ChartAxisTitleFormat: chartAxisTitleFormatModel,
  ChartAxisFormat: chartAxisFormatModel,
  ChartGridlines: chartGridlinesModel,
  ChartGridlinesFormat: chartGridlinesFormatModel,
  ChartSeriesFormat: chartSeriesFormatModel,
  ChartDataLabels: chartDataLabelsModel,
  ChartDataLabelFormat: chartDataLabelFormatModel,
  FormatProtection: formatProtectionModel,
  TableCollection: tableCollectionModel,
  Table: tableModel,
  TableColumnCollection: tableColumnCollectionModel,
  TableColumn: tableColumnModel,
  TableRowCollection: tableRowCollectionModel,
  TableRow: tableRowModel,
  NamedItemCollection: namedItemCollectionModel,
  NamedItem: namedItemModel,
  SettingCollection: settingCollectionModel,
  Setting: settingModel,
  CustomXmlPartCollection: customXmlPartCollectionModel,
  CustomXmlPart: customXmlPartModel,
};
